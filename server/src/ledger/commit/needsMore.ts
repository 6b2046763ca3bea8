import type { AccountId } from '../chart.ts';
import type { RowRef } from '../unit.ts';

/** A unit asked for what it had not declared: it goes into the next batch, with this loaded as well. */
export class NeedsMore extends Error {
  override readonly name = 'NeedsMore';

  constructor(
    readonly accounts: readonly AccountId[],
    readonly rows: readonly RowRef[],
  ) {
    super('a unit needs more than it declared');
  }
}
