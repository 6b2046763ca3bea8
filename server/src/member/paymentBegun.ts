import type { RowChange } from '../ledger/index.ts';
import type { Member } from './entities.ts';

/** A payment was begun that can still bring money to a card, or give it back: nobody leaves with it unseen. */
export const paymentBegun = ({ id, paymentsBegun }: Pick<Member, 'id' | 'paymentsBegun'>): RowChange => ({
  entity: 'member',
  id,
  patch: { paymentsBegun: paymentsBegun + 1 },
});
