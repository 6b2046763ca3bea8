import { formatFen, formatPoints } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberWrite, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Failed, Field, Sheet, Skeleton, toast } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';

type Preview = Output<'wallet.previewRefund'>;

/** What the sheet is about, and what to do when it is done with. */
export interface RefundSheetProps {
  topUpId: string;
  onClose: () => void;
  /** The wish has been noted, or there was one already. */
  onAsked: () => void;
}

/** 申请退款: what would come back and what would end with it, in figures of the server's, before anything is asked. */
export function RefundSheet({ topUpId, onClose, onAsked }: RefundSheetProps) {
  const preview = useOperation('wallet.previewRefund', { topUpId });
  return (
    <Sheet open title="申请退款" onClose={onClose}>
      {preview.state === 'loading' && <Skeleton />}
      {preview.state === 'failed' && (
        <Failed title="没算出能退多少" error={preview.error} onRetry={preview.retry} unchanged="钱不受影响" />
      )}
      {preview.state === 'ready' && <Ask topUpId={topUpId} preview={preview.data} onClose={onClose} onAsked={onAsked} />}
    </Sheet>
  );
}

function Ask({ topUpId, preview, onClose, onAsked }: RefundSheetProps & { preview: Preview }) {
  const [reason, setReason] = useState('');
  const { busy, error, submit } = useSubmit(async () => {
    const why = reason.trim();
    await memberWrite('wallet.askRefund', { topUpId, ...(why === '' ? {} : { reason: why }) }, `wallet.askRefund:${topUpId}`);
    toast('已申请，门店会处理');
    onAsked();
    onClose();
  });
  if (preview.refundableFen === 0) return <View className="money__line">这笔充值已经用完，没有可退的钱</View>;
  return (
    <View className="refund">
      <View id={ids.refundPreview} className="refund__lines">
        {linesOf(preview).map(({ name, value }) => (
          <View key={name} className="refund__line">
            <View>{name}</View>
            <View className="refund__value">{value}</View>
          </View>
        ))}
      </View>
      <View className="refund__note">{say('成长值和等级不变。门店处理以前余额照常可用，退多少以处理时为准。')}</View>
      <Field
        id={ids.refundReason}
        label="为什么退（可以不填）"
        value={reason}
        onInput={setReason}
        maxLength={60}
        placeholder="说一句，门店处理得快些"
      />
      {error && <ErrorNotice error={error} />}
      <Button id={ids.refundAsk} kind="danger" busy={busy} onTap={() => void submit()}>
        申请退回 {formatFen(preview.refundableFen)}
      </Button>
    </View>
  );
}

/** Names and figures, what comes back first; what does not happen is not said. Pure. */
function linesOf({ method, refundableFen, lapsedFen, laterBonusFen, points }: Preview): { name: string; value: string }[] {
  return [
    { name: method === 'wechat' ? '原路退回微信' : '到店退现金', value: formatFen(refundableFen) },
    ...(lapsedFen > 0 ? [{ name: '收回没用完的赠金', value: formatFen(lapsedFen) }] : []),
    ...(laterBonusFen > 0 ? [{ name: '以后的赠金不再发', value: formatFen(laterBonusFen) }] : []),
    ...(points > 0 ? [{ name: say('收回这笔送的积分'), value: formatPoints(points) }] : []),
  ];
}
