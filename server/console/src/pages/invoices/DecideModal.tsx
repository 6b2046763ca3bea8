import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import type { RowOf } from '../../list/index.ts';
import { Facts, NoteField } from '../../ui/index.ts';

/** Issued or refused, with a note the member reads. */
export function DecideModal({ invoice, onClose }: { invoice: RowOf<'invoice.list'>; onClose(): void }) {
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const decide = useWrite('invoice.setStatus', ({ title, status }) => {
    void message.success(`${title}：${status === 'issued' ? '已记为开好' : '已记为不开'}`);
    onClose();
  });
  const settle = (status: 'issued' | 'refused') => {
    decide.mutate({ invoiceId: invoice.invoiceId, status, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <Modal
      open
      title={`发票 ${invoice.title}`}
      onCancel={onClose}
      footer={
        <>
          <Button
            danger
            loading={decide.isPending}
            onClick={() => {
              settle('refused');
            }}
          >
            不开
          </Button>
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => {
              settle('issued');
            }}
          >
            已开 {formatFen(invoice.leftFen)}
          </Button>
        </>
      }
    >
      {decide.error !== null && <Alert type="error" showIcon title={asApiError(decide.error).message} className="gap-below" />}
      <Facts
        facts={[
          ['抬头', invoice.title],
          ['税号', invoice.taxNumber],
          ['开票金额', formatFen(invoice.leftFen)],
          ['申请时的金额', invoice.amountFen === invoice.leftFen ? null : `${formatFen(invoice.amountFen)}，之后退过款`],
          ['邮箱', invoice.email],
        ]}
      />
      <NoteField label="备注（会员看得到）" value={note} onChange={setNote} />
    </Modal>
  );
}
