import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cellsOf, isRule } from '@shuke/shared/slipPaper';
import { Button, Chips, Failed, Notice, Page, QrImage, Skeleton } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { inWechat, onWeb } from '../../../lib/platform.ts';
import { rollId, staffIds } from '../../ids.ts';
import { staffPage, useStaff } from '../../session.ts';
import { say } from '../../../lib/shopWords.ts';
import { SlipImage, type Slip } from './SlipImage.tsx';
import { useSlipImage } from './useSlipImage.ts';
import './index.scss';

type Roll = '58' | '80';
const rolls = (['58', '80'] as const).map((width) => ({ value: width, label: `${width} mm`, id: rollId(width) }));

/** 小票: as it comes out of the printer, sign by sign. */
export default function SlipPage() {
  const { saleId = '' } = useRouter().params;
  const staff = useStaff();
  const [width, setWidth] = useState<Roll>('58');
  const slip = useStaffOperation('sale.slip', { saleId, width }, { enabled: staff !== undefined });
  return (
    <Page
      nav={{ title: '小票', home: staffPage('home') }}
      tone="ink"
      offline="断网，可查不可收"
      {...(slip.state === 'ready' ? { foot: <Ways slip={slip.data} /> } : {})}
    >
      <View className="slip">
        <View className="slip__rolls">
          <Chips choices={rolls} value={width} onChange={setWidth} />
        </View>
        {slip.state === 'loading' && <Skeleton />}
        {slip.state === 'failed' && (
          <Failed title="没读到小票" error={slip.error} onRetry={slip.retry} unchanged="这笔收款不受影响" />
        )}
        {slip.state === 'ready' && (
          <View id={staffIds.slipPaper} className={`slip__paper slip__paper--${width}`}>
            {slip.data.lines.map((line, place) => (
              <SlipLine key={`${String(place)}${line}`} line={line} columns={slip.data.columns} />
            ))}
            {slip.data.claimCode !== null && (
              <QrImage id={staffIds.claimCode} text={slip.data.claimCode} label={say('补积分码')} />
            )}
          </View>
        )}
        <SlipImage />
        {!onWeb && <View className="slip__note">连着打印机的电脑：在管理后台「消费」里打开这一单打印</View>}
      </View>
    </Page>
  );
}

/** To the member as an image; into the album; on the web the browser prints the paper and nothing around it. */
function Ways({ slip }: { slip: Slip }) {
  const { busy, isBarred, keep, send } = useSlipImage(slip);
  return (
    <View className="slip__ways">
      {isBarred && (
        <Notice id={staffIds.slipSettings} icon="warning" tone="gold" action="去打开" onTap={() => void Taro.openSetting()}>
          没有相册权限，图片存不进去
        </Notice>
      )}
      {inWechat && (
        <Button id={staffIds.slipSend} busy={busy} onTap={send}>
          发给顾客
        </Button>
      )}
      <Button id={staffIds.slipKeep} kind="ghost" busy={busy} onTap={keep}>
        {onWeb ? '存成图片' : '存到相册'}
      </Button>
      {onWeb && (
        <Button
          id={staffIds.slipPrint}
          onTap={() => {
            globalThis.print();
          }}
        >
          打印
        </Button>
      )}
    </View>
  );
}

/** Each sign in cells of its own, so that columns stand under each other in every font. */
function SlipLine({ line, columns }: { line: string; columns: number }) {
  if (isRule(line)) return <View className="slip__rule" />;
  return (
    <View className="slip__line" style={{ gridTemplateColumns: `repeat(${String(columns)}, 1fr)` }}>
      {cellsOf(line).map(({ text, from, to }) => (
        <View
          key={from}
          className={`slip__sign${to > columns ? ' slip__sign--end' : ''}`}
          style={{ gridColumn: `${String(from)} / ${String(to)}` }}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
