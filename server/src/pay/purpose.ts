import type { Effects, Unit } from '../ledger/index.ts';
import type { PayOrder } from './entities.ts';

/** What a paid order gives, as the part of a unit that its module decides; the order's own row is added to it. */
export interface Crediting extends Pick<Unit<unknown>, 'accounts' | 'rows' | 'references'> {
  decide(...view: Parameters<Unit<unknown>['decide']>): Pick<Effects<unknown>, 'transactions' | 'inserts' | 'updates' | 'events'>;
}

/** One module's way to give what was paid for. Called for an order whose payment is beyond doubt; `at` is now, UTC ms. */
export type Purpose = (order: PayOrder, at: number) => Promise<Crediting>;

/** Every purpose an order can have, and who gives it. */
export type Purposes = Readonly<Record<PayOrder['purpose'], Purpose>>;
