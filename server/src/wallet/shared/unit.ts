import { noEffects, untouched, type Effects, type Unit } from '../../ledger/index.ts';

/** A unit that moves no money: rows of some owners, decided under their lock. */
export const rowsUnit = <Answer>(
  owners: readonly string[],
  rows: Unit<Answer>['rows'],
  decide: (view: Parameters<Unit<Answer>['decide']>[0]) => Partial<Effects<Answer>> & { answer: Answer },
): Unit<Answer> => ({
  ...untouched,
  owners,
  rows,
  decide: (view) => ({ ...noEffects, ...decide(view) }),
});
