import { businessDate } from '../platform/clock.ts';
import type { Secrets } from '../platform/secrets.ts';
import { csvText, plainYuan } from './csv.ts';
import type { InvoiceRequest } from './entities.ts';
import { openFacts } from './invoiceFacts.ts';

const header = ['申请日期', '充值单号', '金额', '现可开金额', '抬头类型', '抬头', '税号', '邮箱', '状态'];
const kinds = { personal: '个人', company: '企业' } as const;
const states = { asked: '待开', issued: '已开', refused: '不开' } as const;

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
        kinds[kind],
        title,
        taxNumber ?? '',
        email,
        states[status],
      ];
    }),
  ]);
