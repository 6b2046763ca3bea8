import { Button } from 'antd';
import { useState } from 'react';
import { invoiceStateWords } from '@shuke/shared/words';
import { dayFilters, ListPage, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { useMay } from '../../session/index.ts';
import { Money, shortTime, Status } from '../../ui/index.ts';
import { DecideModal } from './DecideModal.tsx';
import { invoiceStates } from './words.ts';

type Invoice = RowOf<'invoice.list'>;

const columns: readonly Column<Invoice>[] = [
  { key: 'at', title: '申请时间', render: ({ askedAt }) => shortTime(askedAt) },
  {
    key: 'title',
    title: '抬头',
    render: ({ title, kind }) => (
      <>
        <b>{title}</b> <span className="sub">{kind === 'company' ? '企业' : '个人'}</span>
      </>
    ),
  },
  { key: 'tax', title: '税号', render: ({ taxNumber }) => taxNumber },
  { key: 'amount', title: '申请金额', number: true, render: ({ amountFen }) => <Money fen={amountFen} /> },
  { key: 'left', title: '没退的', number: true, render: ({ leftFen }) => <Money fen={leftFen} /> },
  { key: 'email', title: '邮箱', render: ({ email }) => email },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={invoiceStates[status].mood}>{invoiceStates[status].word}</Status>,
  },
  { key: 'note', title: '备注', render: ({ note }) => note },
];

const filters = [wordFilter('status', '状态', invoiceStateWords), ...dayFilters];

/** 发票: what members asked for; issued in the tax authority's own software, noted here. */
export default function InvoicesPage() {
  const may = useMay();
  const [asked, ask] = useState<Invoice>();
  const actions: Column<Invoice> = {
    key: 'actions',
    title: '操作',
    render: (invoice) =>
      invoice.status === 'asked' && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            ask(invoice);
          }}
        >
          处理
        </Button>
      ),
  };
  return (
    <>
      <ListPage
        operation="invoice.list"
        title="发票"
        note="在税务系统里开票，开好后在这里记一下"
        scope={{}}
        filters={filters}
        columns={may('finance.manage') ? [...columns, actions] : columns}
        keyOf={({ invoiceId }) => invoiceId}
        empty={{ title: '还没有发票申请', hint: '会员在手机的充值记录里申请。' }}
      />
      {asked !== undefined && (
        <DecideModal
          invoice={asked}
          onClose={() => {
            ask(undefined);
          }}
        />
      )}
    </>
  );
}
