import { allLimitWords } from '@shuke/shared/limitWords';
import { fen, formatFen, formatPoints } from '@shuke/shared/money';
import type { Approval, ApprovalFacts } from './entities.ts';

const methods: Readonly<Record<string, string>> = { cash: '现金', card: '银行卡', other: '转账或其他' };

/** What else is asked, in lines as the second person reads them. Pure. */
export function factWords({ kind, amountFen, facts }: Pick<Approval, 'kind' | 'amountFen' | 'facts'>): string[] {
  if (facts === null) return [];
  if (kind === 'memberImport') return importWords(facts);
  // The amount says it.
  if (kind === 'saleRefund') return [];
  if (kind === 'saleDiscount') return discountWords(facts, amountFen ?? 0);
  const company = `企业卡：${String(facts['company'])}`;
  if (kind === 'companyTopUp') return [company, `付款：${methods[String(facts['method'])] ?? ''}`];
  return [company, ...limitsOf(facts)];
}

const importWords = ({ fileName, members, points, principalFen, bonusFen }: ApprovalFacts): string[] => [
  `文件：${String(fileName)}`,
  `${formatPoints(Number(members))} 位会员，${formatPoints(Number(points))} 积分`,
  `本金 ${formatFen(Number(principalFen))}，赠金 ${formatFen(Number(bonusFen))}`,
];

function discountWords({ discount, reason, billFen }: ApprovalFacts, offFen: number): string[] {
  const bill = Number(billFen);
  const why = reason === null || reason === undefined ? '' : `，${String(reason)}`;
  return [
    `账单 ${formatFen(bill)}，优惠后 ${formatFen(Math.max(0, bill - offFen))}`,
    `${discount === 'round_off' ? '抹零' : '优惠'}${why}`,
  ];
}

/** How a holder's card would be: every limit, as the card itself will say it. */
function limitsOf(facts: ApprovalFacts): string[] {
  const amount = (name: string) => (typeof facts[name] === 'number' ? fen(facts[name]) : null);
  const amounts = { perSaleFen: amount('perSaleFen'), perDayFen: amount('perDayFen'), perMonthFen: amount('perMonthFen') };
  const weekdays = String(facts['weekdays']).split(',').map(Number);
  const when = { weekdays, fromMinute: Number(facts['fromMinute']), toMinute: Number(facts['toMinute']) };
  const branches = facts['branchIds'] === null ? '' : `限 ${String(String(facts['branchIds']).split(',').length)} 家门店`;
  const words = allLimitWords({ ...amounts, ...when, branchNames: null });
  return [`限额：${words.join('，')}`, branches].filter((line) => line !== '');
}
