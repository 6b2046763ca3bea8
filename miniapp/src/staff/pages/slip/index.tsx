import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Chips, Failed, Page, QrImage, Skeleton } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { onWeb } from '../../../lib/platform.ts';
import { rollId, staffIds } from '../../ids.ts';
import { staffPage, useStaff } from '../../session.ts';
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
      {...(onWeb ? { foot: <Print /> } : {})}
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
            {slip.data.claimCode !== null && <QrImage id={staffIds.claimCode} text={slip.data.claimCode} label="补积分码" />}
          </View>
        )}
        {!onWeb && <View className="slip__note">连着打印机的电脑：在管理后台「消费」里打开这一单打印</View>}
      </View>
    </Page>
  );
}

/** On the web the browser prints the paper and nothing around it. */
function Print() {
  return (
    <Button
      id={staffIds.slipPrint}
      onTap={() => {
        globalThis.print();
      }}
    >
      打印
    </Button>
  );
}

/** Each sign in cells of its own, so that columns stand under each other in every font. */
function SlipLine({ line, columns }: { line: string; columns: number }) {
  if (/^-+$/.test(line)) return <View className="slip__rule" />;
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

interface Cell {
  text: string;
  from: number;
  to: number;
}

/** Words of a line with the columns they take, from 1: ASCII one each, the rest two, as printers have it. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 1;
  for (const sign of line) {
    const wide = sign < ' ' || sign > '~';
    const last = cells.at(-1);
    if (sign === ' ') column += 1;
    else if (!wide && last?.to === column && last.to - last.from === last.text.length) {
      last.text += sign;
      column += 1;
      last.to = column;
    } else {
      cells.push({ text: sign, from: column, to: column + (wide ? 2 : 1) });
      column += wide ? 2 : 1;
    }
  }
  return cells;
}
