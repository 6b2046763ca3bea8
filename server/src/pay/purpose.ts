import { noEffects, type Effects, type Unit } from '../ledger/index.ts';
import type { PayOrder } from './entities.ts';

/** What a paid order gives, as the part of a unit that its module decides; the order's own row is added to it. */
export interface Crediting extends Pick<Unit<unknown>, 'accounts' | 'rows' | 'references'> {
  /** Whom to lock beside the order's own owner. */
  owners?: readonly string[];
  decide(...view: Parameters<Unit<unknown>['decide']>): Pick<Effects<unknown>, 'transactions' | 'inserts' | 'updates' | 'events'>;
}

/** One module's way with its orders; `at` is now, UTC ms. */
export interface Purpose {
  /** Gives what was paid for. Called for an order whose payment is beyond doubt. */
  credit(order: PayOrder, at: number): Promise<Crediting>;
  /** What ends with an order that nobody will pay. */
  close(order: PayOrder, at: number): Promise<Crediting>;
}

/** Where nothing hangs on it. */
export const nothingElse: Crediting = {
  accounts: [],
  rows: [],
  references: [],
  decide: () => noEffects,
};

/** Every purpose an order can have, and who gives it. */
export type Purposes = Readonly<Record<PayOrder['purpose'], Purpose>>;
