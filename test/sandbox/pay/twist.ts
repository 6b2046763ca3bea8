import type { PayFault } from './faults.ts';

/** What a lying answer says instead; all other faults leave the words as they are. */
export function twist(answer: object, fault: PayFault): object {
  if (fault.kind === 'elsewhere') return { ...answer, download_url: 'http://127.0.0.1:9/somewhere/else' };
  if (fault.kind === 'mixUp') return { ...answer, ...otherNumbers(answer) };
  if (fault.kind !== 'lie' || !('amount' in answer)) return answer;
  const amount = answer.amount as Record<string, unknown>;
  const field = 'refund' in amount ? 'refund' : 'total';
  return { ...answer, amount: { ...amount, [field]: fault.fen } };
}

const otherNumbers = (answer: object) =>
  Object.fromEntries(['out_trade_no', 'out_refund_no'].filter((name) => name in answer).map((name) => [name, 'ANOTHER-0001']));
