import {
  accountsOfReversal,
  noEffects,
  readTransactions,
  referencesOfReversal,
  reverse,
  type RowChange,
  type View,
} from '../ledger/index.ts';
import type { Crediting, PayRefund } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { BonusInstalment, TopUp } from './entities.ts';
import { instalmentsOfTopUp } from './refundFacts.ts';
import { RefundTerms } from './refundTerms.ts';

/**
 * The refund will not happen: what was held returns to the very lots it came from, and the later parts of the bonus come
 * after all, unless another refund of the same top-up stands.
 */
export async function releaseRefund(db: Database, refund: PayRefund, at: number): Promise<Crediting> {
  const [originals, instalments] = await Promise.all([
    readTransactions(db, { references: [`hold:${refund.id}`] }),
    instalmentsOfTopUp(db, [refund.purposeId]),
  ]);
  const instalmentIds = instalments.map(({ id }) => id);
  if (originals.length !== 1) throw new Error(`${refund.id} has nothing set aside`);
  const day = businessDate(at);
  return {
    accounts: accountsOfReversal(originals),
    rows: [['top_up', refund.purposeId], ...instalmentIds.map((id) => ['bonus_instalment', id] as const)],
    references: referencesOfReversal(originals),
    decide: (view) => ({
      ...noEffects,
      transactions: reverse(originals, view, {
        ids: [newId('ltx')],
        occurredAt: at,
        businessDate: day,
        ruleRefs: ['refund:退款没有成功，钱回到储值'],
        graceUntil: day,
      }),
      updates: restored(view, refund, instalmentIds),
    }),
  };
}

function restored(view: View, { purposeId, amountFen, terms }: PayRefund, instalmentIds: readonly string[]): RowChange[] {
  const topUp = view.row<TopUp>('top_up', purposeId);
  if (topUp === undefined) throw new Error(`${purposeId} is gone`);
  const { lapsedFen } = RefundTerms.parse(terms);
  const patch = { refundedFen: topUp.refundedFen - amountFen, lapsedFen: topUp.lapsedFen - lapsedFen };
  const comeBack = patch.refundedFen > 0 ? [] : cancelled(view, instalmentIds);
  return [
    { entity: 'top_up', id: purposeId, patch },
    ...comeBack.map((id) => ({ entity: 'bonus_instalment', id, patch: { status: 'waiting' } })),
  ];
}

const cancelled = (view: View, ids: readonly string[]) =>
  ids.filter((id) => view.row<BonusInstalment>('bonus_instalment', id)?.status === 'cancelled');
