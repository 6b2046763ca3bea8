import { App } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { SecondPersonModal } from '../../approval/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import { paymentsText, type Receipt } from './words.ts';

/** Refusals that a second person’s yes lifts. */
const seconds: readonly string[] = ['approval_required', 'undo_window_passed'];

/** Taking a whole sale back, with what goes back by hand. */
export function UndoModal({ receipt, onClose }: { receipt: Receipt; onClose(): void }) {
  const { message } = App.useApp();
  const undo = useWrite('sale.undo', () => {
    void message.success(`已撤销 ${receipt.saleNumber}`);
    onClose();
  });
  const [wish, setWish] = useState<{ approvalId: string; reason: string }>();
  const ask = useWrite('approval.ask');
  const needsSecond = undo.error !== null && seconds.includes(asApiError(undo.error).code);
  const act = `撤销 ${formatFen(receipt.payableFen)}`;
  const { saleId, payments } = receipt;
  const inWechat = payments.filter(({ method }) => method === 'wechat');
  const byHand = payments.filter(({ method }) => method !== 'wechat');
  const askFor = (reason: string) => {
    ask.mutate(
      { kind: 'saleUndo', subject: saleId, reason },
      {
        onSuccess: ({ approvalId }) => {
          undo.reset();
          setWish({ approvalId, reason });
        },
      },
    );
  };
  if (wish !== undefined)
    return (
      <SecondPersonModal
        approvalId={wish.approvalId}
        act={act}
        busy={undo.isPending}
        error={undo.error}
        onGo={() => {
          undo.mutate({ saleId, ...wish });
        }}
        onClose={onClose}
      />
    );
  return (
    <ReasonModal
      title={`撤销 ${receipt.saleNumber}`}
      action={needsSecond ? `请人批准${act}` : act}
      danger
      busy={undo.isPending || ask.isPending}
      error={ask.error ?? undo.error}
      onConfirm={(reason) => {
        if (needsSecond) askFor(reason);
        else undo.mutate({ saleId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        {say('储值和积分原样退回会员，这笔送的积分收回。')}
        {byHand.length > 0 && `另外收的 ${paymentsText({ payments: byHand })} 请当面退给顾客。`}
        {inWechat.length > 0 && `${paymentsText({ payments: inWechat })} 由微信原路退回，不用当面退。`}
      </p>
    </ReasonModal>
  );
}
