import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, formatPoints, readYuan } from '@shuke/shared/money';
import { backText, mostText } from '@shuke/shared/refundWords';
import { staffSession, type Output } from '../../../api/index.ts';
import { Button, Chips, Field, Notice, Sheet, toast } from '../../../components/index.ts';
import { useLoad, type Loaded } from '../../../hooks/useLoad.ts';
import { ApprovalPanel } from '../../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../../components/Approval/useApproval.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { restWords } from '../../rest.ts';
import { LinesBack, useLinesBack } from './LinesBack.tsx';
import type { useRefund } from './useRefund.ts';
import { say } from '../../../lib/shopWords.ts';

type Preview = Output<'sale.previewRefund'>;

const reasons = ['顾客退货', '商品有问题', '收错了'].map((words) => ({ value: words, label: words, id: `reason-${words}` }));
const yuanOf = (fen: number): string => formatFen(fen).replace(/[¥,]/g, '');

interface RefundSheetProps {
  receipt: Receipt;
  refunding: ReturnType<typeof useRefund>;
  onClose: () => void;
}

/** How much and why; then by which way it comes back, before anything does. */
export function RefundSheet({ receipt, refunding, onClose }: RefundSheetProps) {
  const { saleId, refundableFen, items } = receipt;
  const [text, setText] = useState(yuanOf(refundableFen));
  const [reason, setReason] = useState('顾客退货');
  const { busy, trouble, refund } = refunding;
  const approval = useApproval();
  const byLine = useLinesBack(saleId, items ?? []);
  const typed = byLine.lines.length > 0 ? byLine.amountFen : readYuan(text);
  const amountFen = typed !== undefined && typed <= refundableFen ? typed : undefined;
  const preview = usePreview(saleId, amountFen);
  const back = backOf(receipt, amountFen, preview);
  const locked = busy || trouble?.unanswered === true || approval.approval?.status === 'waiting';
  const submit = async () => {
    const { lines } = byLine;
    const wanted = { reason, ...(lines.length > 0 ? { lines } : {}) };
    if (amountFen === undefined || back === undefined || !(await refund({ amountFen, ...wanted }, approval.approved))) return;
    toast(`已退 ${back}`);
    onClose();
  };
  return (
    <Sheet open title="退款" {...(locked ? {} : { onClose })}>
      {items !== null && <LinesBack items={items} byLine={byLine} locked={locked} />}
      <View className="receipt__refund-field">
        <Field
          id={staffIds.refundAmount}
          label="退多少（元）"
          value={byLine.lines.length > 0 ? yuanOf(byLine.amountFen ?? 0) : text}
          onInput={(value) => {
            if (!locked && byLine.lines.length === 0) setText(value);
          }}
          type="digit"
          maxLength={10}
          error={
            byLine.problem ??
            trouble?.words ??
            (amountFen === undefined && !byLine.counting ? '请填金额，不超过还能退的' : undefined)
          }
        />
      </View>
      <View id={staffIds.refundMost} className="receipt__refund-most">
        {say(mostText(refundableFen, { moneyFen: receipt.refundableMoneyFen, points: receipt.refundablePoints }))}
      </View>
      <Chips
        choices={reasons}
        value={reason}
        onChange={(value) => {
          if (!locked) setReason(value);
        }}
      />
      {amountFen !== undefined && <Ways preview={preview} />}
      {amountFen !== undefined && trouble?.needsApproval === true && (
        <ApprovalPanel wish={{ kind: 'saleRefund', subject: saleId, amountFen }} waiting={approval} />
      )}
      <Button id={staffIds.refundConfirm} kind="danger" busy={busy} disabled={back === undefined} onTap={() => void submit()}>
        {back === undefined ? '退款' : `${trouble?.unanswered === true ? '查这笔' : '退款'} ${back}`}
      </Button>
    </Sheet>
  );
}

const usePreview = (saleId: string, amountFen: number | undefined) =>
  useLoad({
    key: `sale.previewRefund${saleId}${String(amountFen)}`,
    enabled: amountFen !== undefined,
    load: () => staffSession.call('sale.previewRefund', { saleId, amountFen }),
  });

/** What goes back, in money and in points; undefined while nobody may know yet. */
function backOf({ refundablePoints }: Receipt, amountFen: number | undefined, preview: Loaded<Preview>): string | undefined {
  if (amountFen === undefined) return undefined;
  if (refundablePoints === 0) return formatFen(amountFen);
  return preview.state === 'ready' ? say(backText({ ...preview.data, points: preview.data.pointsBack })) : undefined;
}

/** By which way it comes back, and what is taken back, as the server counts it. */
function Ways({ preview }: { preview: Loaded<Preview> }) {
  if (preview.state === 'loading') return <View className="receipt__back">正在算怎么退</View>;
  if (preview.state === 'failed')
    return (
      <Notice id={staffIds.refundAgain} tone="danger" icon="warning" action="再算" onTap={preview.retry}>
        没算出来：{preview.error.message}
      </Notice>
    );
  return (
    <View className="receipt__back">
      {waysOf(preview.data).map(([label, value]) => (
        <View key={label} className="receipt__line">
          <View className="receipt__label">{label}</View>
          <View className="receipt__value">{value}</View>
        </View>
      ))}
    </View>
  );
}

function waysOf({ principalFen, bonusFen, walletName, payments, ...points }: Preview): [string, string][] {
  const whose = walletName === null ? '' : `${walletName} 的`;
  const all: [string, number, (amount: number) => string][] = [
    [`退回${whose}本金`, principalFen, formatFen],
    [`退回${whose}赠金`, bonusFen, formatFen],
    ...payments.map(({ method, amountFen }): [string, number, typeof formatFen] => [
      method === 'wechat' ? '微信原路退回' : `${restWords[method]}请当面退`,
      amountFen,
      formatFen,
    ]),
    [say('退回用掉的积分'), points.pointsBack, formatPoints],
    [say('收回得到的积分'), points.pointsTaken, formatPoints],
    [say('其中已用掉，记欠积分'), points.pointsOwed, formatPoints],
  ];
  return all.filter(([, amount]) => amount > 0).map(([label, amount, format]) => [label, format(amount)]);
}
