import { newId } from '../../server/src/platform/ids.ts';
import { oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('physicalCard.ofVisit', (at) => {
  it('lists the cards of who stands at the till, and of nobody else', async () => {
    const { call, cashier } = at();
    const [one, other] = [await at().identify(await at().member()), await at().identify(await at().member())];
    const cardNumber = await oneCard(at());
    await call('physicalCard.bind', { visitId: one.visitId, cardNumber }, { token: cashier.token });
    const theirs = await call('physicalCard.ofVisit', { visitId: one.visitId }, { token: cashier.token });
    expect(theirs.data).toMatchObject([{ cardNumber, status: 'bound', blockReason: null }]);
    expect(await call('physicalCard.ofVisit', { visitId: other.visitId }, { token: cashier.token })).toEqual({ data: [] });
  });

  it('not_found: a visit that never was', async () => {
    const asked = at().call('physicalCard.ofVisit', { visitId: newId('vis') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
