import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { formatFen } from '@shuke/shared/money';
import { Amount, Button, Notice, Page, QrImage } from '../../../components/index.ts';
import { clockTime } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { staffPage } from '../../session.ts';
import { useAwaited } from './useAwaited.ts';

const wechatFen = ({ payments }: Receipt) => payments.find(({ method }) => method === 'wechat')?.amountFen ?? 0;

/** Not paid yet: what is to be paid in WeChat and how, until it is, or the till gives up. */
export function Awaiting({ receipt, onSettled }: { receipt: Receipt; onSettled: (receipt: Receipt) => void }) {
  const { status, busy, error, start, cancel } = useAwaited(receipt.saleId, onSettled);
  const byCode = status?.way === 'code';
  const codeUrl = status?.codeUrl ?? undefined;
  // A walk-in has no other way: the code is there without asking for it.
  const missing = byCode && codeUrl === undefined;
  const startNow = useRef(start);
  startNow.current = start;
  useEffect(() => {
    if (missing) void startNow.current('code');
  }, [missing]);
  const foot = (
    <View className="receipt__actions">
      {byCode ? (
        receipt.walkIn === null && (
          <Button id={staffIds.payByPhone} kind="soft" busy={busy} onTap={() => void start('person')}>
            改用顾客手机付
          </Button>
        )
      ) : (
        <Button id={staffIds.payByCode} kind="soft" icon="scan" busy={busy} onTap={() => void start('code')}>
          改用扫码付
        </Button>
      )}
      <Button id={staffIds.payCancel} kind="ghost" busy={busy} onTap={() => void cancel()}>
        {receipt.walkIn === null ? '取消这笔，已扣的全退回' : '取消这笔'}
      </Button>
    </View>
  );
  return (
    <Page nav={{ title: '等微信付款', home: staffPage('home') }} tone="ink" offline="断网，可查不可收" bare foot={foot}>
      <View className="receipt">
        <View className="receipt__band receipt__band--undone" aria-live="polite">
          <Amount fen={wechatFen(receipt)} size="xl" />
          <View className="receipt__spoken">{byCode ? '请顾客用微信扫码付款' : '请顾客在会员码页付款，页面会自己弹出'}</View>
        </View>
        <View className="receipt__card receipt__await">
          {codeUrl !== undefined && byCode && <QrImage id={staffIds.payCode} text={codeUrl} label="微信付款码" />}
          <View>还没收到钱，请勿交货</View>
          <View className="receipt__phone">
            共 {formatFen(receipt.payableFen)}
            {status && `，${clockTime(Date.parse(status.payUntil))} 前没付会自动取消`}
          </View>
          {error && (
            <Notice icon="warning" tone="danger">
              {error.message}
            </Notice>
          )}
        </View>
      </View>
    </Page>
  );
}
