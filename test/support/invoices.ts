import type { Person } from './shop.ts';
import type { World } from './world.ts';

/** A member with a paid top-up who has asked for its invoice. */
export async function invoiceOf(at: World, title = '小满'): Promise<{ person: Person; topUpId: string; invoiceId: string }> {
  const person = await at.member({ principalFen: 5_000 });
  const { id: topUpId } = await at.paidIn(person);
  const input = { topUpId, kind: 'personal' as const, title, email: 'xiaoman@example.com' };
  const { invoiceId } = await at.call('wallet.askInvoice', input, at.as(person));
  return { person, topUpId, invoiceId };
}
