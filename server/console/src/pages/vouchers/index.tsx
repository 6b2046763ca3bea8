import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { addDays, DateRange, Figures, PageHead, Panel, saveFile, today, type Days } from '../../ui/index.ts';
import { readVouchers } from './readVouchers.ts';

/** 凭证: what moved money, as a file for accounting software. */
export default function VouchersPage() {
  const [days, setDays] = useState<Days>(() => ({ from: addDays(today(), -7), to: addDays(today(), -1) }));
  const [reached, setReached] = useState<string>();
  const vouchers = useMutation({
    mutationFn: (asked: Days) => readVouchers(asked, setReached),
    onSuccess: ({ csv }, { from, to }) => {
      saveFile(`凭证 ${from} 至 ${to}.csv`, csv);
    },
  });
  return (
    <>
      <PageHead title="凭证" note="借贷平衡的分录，导入财务软件；一次最多 31 天" />
      <Panel>
        <DateRange days={days} onChange={setDays}>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            loading={vouchers.isPending}
            onClick={() => {
              vouchers.mutate(days);
            }}
          >
            导出凭证
          </Button>
        </DateRange>
        {vouchers.isPending && reached !== undefined && <p className="sub">已读到 {reached}</p>}
      </Panel>
      {vouchers.error !== null && (
        <Alert
          type="error"
          showIcon
          title={asApiError(vouchers.error).message}
          description="没有生成文件。一次最多 31 天，请缩短日期再试。"
        />
      )}
      {vouchers.data !== undefined && (
        <Figures
          figures={[
            { label: '分录', value: `${vouchers.data.lines} 行` },
            { label: '借方合计', value: formatFen(vouchers.data.totalFen), note: '与贷方合计相等' },
          ]}
        />
      )}
    </>
  );
}
