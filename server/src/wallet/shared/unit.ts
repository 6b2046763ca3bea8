import type { Effects, Unit } from '../../ledger/index.ts';

/** A unit that moves no money: rows of some owners, decided under their lock. */
export const rowsUnit = <Answer>(
  owners: readonly string[],
  rows: Unit<Answer>['rows'],
  decide: (view: Parameters<Unit<Answer>['decide']>[0]) => Partial<Effects<Answer>> & { answer: Answer },
): Unit<Answer> => ({
  owners,
  accounts: [],
  rows,
  references: [],
  claims: [],
  decide: (view) => ({ transactions: [], inserts: [], updates: [], events: [], ...decide(view) }),
});
