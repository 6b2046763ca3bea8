/** Commands for tests of the ledger alone: what the real ones do to the books, without rules, visits or receipts. */
import { createHash } from 'node:crypto';
import {
  accounts,
  accountsOfReversal,
  noEffects,
  referencesOfReversal,
  reverse,
  splitSpend,
  untouched,
  type Effects,
  type LedgerDraft,
  type Once,
  type StoredTransaction,
  type Unit,
} from '../../server/src/ledger/index.ts';
import { fen } from '@shuke/shared/money';
import { newId } from '../../server/src/platform/ids.ts';

export interface Told {
  memberId: string;
  /** Left out: no key. */
  key?: string;
  /** YYYY-MM-DD. */
  today?: string;
}

const branchId = 'brn_test';
const dayOf = ({ today = '2026-03-01' }: Told) => today;

const onceOf = (operation: string, { key, ...input }: Told & Record<string, unknown>): { once?: Once } =>
  key === undefined
    ? {}
    : {
        once: {
          actor: 'stf_test',
          operation: `job:${operation}`,
          key,
          inputHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
        },
      };

const effects = <Answer>(transactions: LedgerDraft[], answer: Answer, more: Partial<Effects<Answer>> = {}): Effects<Answer> => ({
  ...noEffects,
  transactions,
  answer,
  ...more,
});

const common = (told: Told) => ({
  occurredAt: Date.parse(`${dayOf(told)}T04:00:00.000Z`),
  businessDate: dayOf(told),
  memberId: told.memberId,
  branchId,
});

export interface Posted {
  transactionId: string;
}

/** Pays into stored value: principal and, where given, bonus; each top-up is a lot. */
export function topUp(told: Told & { principalFen: number; bonusFen?: number; expiresOn?: string }): Unit<Posted> {
  const { memberId, principalFen, bonusFen = 0, expiresOn = null } = told;
  const [id, lot] = [newId('ltx'), newId('top')];
  const into = (amount: number) => [{ lot, amount, expiresOn, branchId }];
  return {
    ...untouched,
    ...onceOf('topUp', { ...told }),
    owners: [memberId],
    accounts: [accounts.principal(memberId), accounts.bonus(memberId)],
    references: [`top_up:${lot}`],
    decide: () =>
      effects(
        [
          {
            ...common(told),
            id,
            kind: 'top_up',
            reference: `top_up:${lot}`,
            postings: [
              ...(principalFen > 0
                ? [
                    {
                      source: accounts.cash(branchId),
                      destination: accounts.principal(memberId),
                      amount: principalFen,
                      intoLots: into(principalFen),
                    },
                  ]
                : []),
              ...(bonusFen > 0
                ? [
                    {
                      source: accounts.bonusGranted,
                      destination: accounts.bonus(memberId),
                      amount: bonusFen,
                      intoLots: into(bonusFen),
                    },
                  ]
                : []),
            ],
          },
        ],
        { transactionId: id },
        { events: [{ id: newId('obx'), topic: 'wallet.toppedUp', payload: { memberId } }] },
      ),
  };
}

/** Spends stored value in proportion, and counts the day's spending in a row. */
export function spend(told: Told & { amountFen: number }): Unit<Posted & { left: number }> {
  const { memberId, amountFen } = told;
  const [principal, bonus] = [accounts.principal(memberId), accounts.bonus(memberId)];
  const id = newId('ltx');
  const day = `${memberId}@${dayOf(told)}`;
  return {
    ...onceOf('spend', { ...told }),
    owners: [memberId],
    accounts: [principal, bonus],
    rows: [['day_spend', day]],
    references: [`sale:${id}`],
    claims: [],
    decide(view) {
      const held = { principal: fen(view.available(principal)), bonus: fen(view.available(bonus)) };
      const total = held.principal + held.bonus;
      const paid =
        amountFen > total ? { principal: amountFen - held.bonus, bonus: held.bonus } : splitSpend(fen(amountFen), held);
      const before = view.row<{ unconfirmedFen: number }>('day_spend', day);
      const postings = [
        { source: principal, destination: accounts.sales(branchId), amount: paid.principal },
        { source: bonus, destination: accounts.sales(branchId), amount: paid.bonus },
      ].filter(({ amount }) => amount > 0);
      return effects(
        [{ ...common(told), id, kind: 'sale', reference: `sale:${id}`, postings }],
        { transactionId: id, left: total - amountFen },
        {
          inserts: before ? [] : [{ entity: 'day_spend', row: { id: day, unconfirmedFen: amountFen } }],
          updates: before ? [{ entity: 'day_spend', id: day, patch: { unconfirmedFen: before.unconfirmedFen + amountFen } }] : [],
          events: [{ id: newId('obx'), topic: 'sale.paid', payload: { memberId } }],
        },
      );
    },
  };
}

/** Earns points into the lot of an expiry date; what is owed is repaid first. */
export function earn(told: Told & { points: number; expiresOn: string; reference?: string }): Unit<Posted> {
  const { memberId, points, expiresOn } = told;
  const id = newId('ltx');
  const reference = told.reference ?? `earn:${id}`;
  return {
    ...untouched,
    ...onceOf('earn', { ...told }),
    owners: [memberId],
    accounts: [accounts.points(memberId), accounts.pointsDebt(memberId)],
    references: [reference],
    decide(view) {
      const repaid = Math.min(points, view.available(accounts.pointsDebt(memberId)));
      const kept = points - repaid;
      const postings = [
        { source: accounts.pointsDebt(memberId), destination: accounts.pointsIssued, amount: repaid },
        {
          source: accounts.pointsIssued,
          destination: accounts.points(memberId),
          amount: kept,
          intoLots: [{ lot: expiresOn, amount: kept, expiresOn }],
        },
      ].filter(({ amount }) => amount > 0);
      return effects([{ ...common(told), id, kind: 'earn', reference, postings }], { transactionId: id });
    },
  };
}

/** Spends points, soonest to expire first. Declares nothing but its owner: the account is asked for on the way. */
export function burn(told: Told & { points: number }): Unit<Posted> {
  const { memberId, points } = told;
  const id = newId('ltx');
  return {
    ...untouched,
    ...onceOf('burn', { ...told }),
    owners: [memberId],
    decide: () =>
      effects(
        [
          {
            ...common(told),
            id,
            kind: 'sale',
            reference: `burn:${id}`,
            postings: [{ source: accounts.points(memberId), destination: accounts.pointsRedeemed, amount: points }],
          },
        ],
        { transactionId: id },
      ),
  };
}

/** Takes transactions back. */
export function takeBack(told: Told & { originals: readonly StoredTransaction[]; graceUntil?: string }): Unit<{ ids: string[] }> {
  const { memberId, originals, graceUntil = '2026-08-08' } = told;
  const ids = originals.map(() => newId('ltx'));
  return {
    ...untouched,
    ...onceOf('takeBack', { memberId, ...(told.key === undefined ? {} : { key: told.key }), ids: originals.map(({ id }) => id) }),
    owners: [memberId],
    accounts: accountsOfReversal(originals),
    references: referencesOfReversal(originals),
    decide: (view) => effects(reverse(originals, view, { ids, ...common(told), graceUntil }), { ids }),
  };
}

/** Ends the points whose last day lies before `today`. */
export function expire(told: Told): Unit<{ ended: number }> {
  const { memberId } = told;
  const account = accounts.points(memberId);
  return {
    ...untouched,
    ...onceOf('expire', { ...told }),
    owners: [memberId],
    accounts: [account],
    decide(view) {
      const due = view.lots(account).filter(({ expiresOn }) => expiresOn !== null && expiresOn < dayOf(told));
      const drafts = due.map(({ lot, available }): LedgerDraft => {
        const id = newId('ltx');
        return {
          ...common(told),
          id,
          kind: 'expire',
          reference: `expire:${id}`,
          postings: [
            { source: account, destination: accounts.pointsExpired, amount: available, fromLots: [{ lot, amount: available }] },
          ],
        };
      });
      return effects(drafts, { ended: due.reduce((sum, { available }) => sum + available, 0) });
    },
  };
}
