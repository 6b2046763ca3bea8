import { useMutation } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { call } from '../../api/index.ts';
import { addDays, DateRange, saveFile, today, type Days } from '../../ui/index.ts';

/** The requests of some days as a file. */
export function ExportModal({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const [days, setDays] = useState<Days>(() => ({ from: addDays(today(), -30), to: today() }));
  const read = useMutation({
    mutationFn: (asked: Days) => call('invoice.export', asked),
    onSuccess: ({ csv, lines, hasMore }, { from, to }) => {
      saveFile(`发票申请 ${from} 至 ${to}.csv`, csv);
      if (hasMore) void message.warning(`只导出了前 ${lines} 条，请缩短日期再导一次`);
      else void message.success(`已导出 ${lines} 条`);
      onClose();
    },
  });
  return (
    <Modal
      open
      title="导出发票申请"
      okText="导出"
      cancelText="不导了"
      okButtonProps={{ loading: read.isPending }}
      onOk={() => {
        read.mutate(days);
      }}
      onCancel={onClose}
    >
      {read.error !== null && <Alert type="error" showIcon title={asApiError(read.error).message} className="gap-below" />}
      <p className="gap-below">一次最多 92 天、2,000 条。</p>
      <DateRange days={days} onChange={setDays} />
    </Modal>
  );
}
