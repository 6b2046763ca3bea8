import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Empty, Failed, Row, Rows, Skeleton, Tag, type Tone } from '../../components/index.ts';
import { useList } from '../../hooks/useList.ts';
import { invoiceId } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { openMoney } from '../wallet/openWallet.ts';
import { Listed } from './Listed.tsx';

type Invoice = Output<'wallet.listInvoices'>['data'][number];

const tags: Record<Invoice['status'], { words: string; tone: Tone }> = {
  asked: { words: '等门店开', tone: 'gold' },
  issued: { words: '已开，发到邮箱', tone: 'pine' },
  refused: { words: '没有开', tone: 'plain' },
};

/** The member's requests for invoices and what became of each. */
export function Invoices({ now }: { now: number }) {
  const list = useList('wallet.listInvoices', {});
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed') return <Failed title="没读到发票申请" error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return <Empty title="还没有申请过发票" hint="在「充值」里点开一笔已到账的充值，就能申请开发票" />;
  return (
    <Listed list={list}>
      <Rows>
        {list.items.map((invoice) => (
          <InvoiceRow key={invoice.invoiceId} invoice={invoice} now={now} />
        ))}
      </Rows>
    </Listed>
  );
}

function InvoiceRow({ invoice, now }: { invoice: Invoice; now: number }) {
  const { words, tone } = tags[invoice.status];
  return (
    <Row
      id={invoiceId(invoice.invoiceId)}
      icon="receipt"
      tone={invoice.status === 'issued' ? 'pine' : 'plain'}
      title={`发票 ${formatFen(invoice.amountFen)}`}
      tag={<Tag tone={tone}>{words}</Tag>}
      lines={[
        `${momentText(invoice.askedAt, now)}·${invoice.title}`,
        ...(invoice.note === null || invoice.note === '' ? [] : [`门店说：${invoice.note}`]),
      ]}
      onTap={() => void openMoney(invoice.topUpId)}
    />
  );
}
