import { invoiceKindWords, invoiceStateWords } from '@shuke/shared/words';
import { businessDate } from '../platform/clock.ts';
import type { Secrets } from '../platform/secrets.ts';
import { csvText, plainYuan } from './csv.ts';
import type { InvoiceRequest } from './entities.ts';
import { openFacts } from './invoiceFacts.ts';

const header = ['申请日期', '充值单号', '金额', '现可开金额', '抬头类型', '抬头', '税号', '邮箱', '状态'];

/** Requests as a table for whoever issues invoices. */
export const invoiceCsv = (secrets: Secrets, requests: readonly InvoiceRequest[], left: ReadonlyMap<string, number>): string =>
  csvText([
    header,
    ...requests.map(({ askedAt, topUpId, amountFen, kind, factsSealed, status }) => {
      const { title, taxNumber, email } = openFacts(secrets, factsSealed);
      const now = plainYuan(left.get(topUpId) ?? 0);
      return [
        businessDate(askedAt),
        topUpId,
        plainYuan(amountFen),
        now,
        invoiceKindWords[kind],
        title,
        taxNumber ?? '',
        email,
        invoiceStateWords[status],
      ];
    }),
  ]);
