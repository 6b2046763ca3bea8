import { App } from 'antd';
import { formatFen } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import { paymentsText, type Receipt } from './words.ts';

/** Taking a whole sale back, with what goes back by hand. */
export function UndoModal({ receipt, onClose }: { receipt: Receipt; onClose(): void }) {
  const { message } = App.useApp();
  const undo = useWrite('sale.undo', () => {
    void message.success(`已撤销 ${receipt.saleNumber}`);
    onClose();
  });
  return (
    <ReasonModal
      title={`撤销 ${receipt.saleNumber}`}
      action={`撤销 ${formatFen(receipt.payableFen)}`}
      danger
      busy={undo.isPending}
      error={undo.error}
      onConfirm={(reason) => {
        undo.mutate({ saleId: receipt.saleId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        储值和积分原样退回会员，这笔送的积分收回。
        {receipt.restFen > 0 && `另外收的 ${paymentsText(receipt)} 请当面退给顾客。`}
      </p>
    </ReasonModal>
  );
}
