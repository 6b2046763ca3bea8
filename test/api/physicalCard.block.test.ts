import { newId } from '../../server/src/platform/ids.ts';
import { oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';

const neverMade = '8600000000000000';

describeOperation('physicalCard.block', (at) => {
  const block = (cardNumber: string, { token } = at().cashier, branchId = at().branch.id) =>
    at().call('physicalCard.block', { branchId, cardNumber, reason: '顾客挂失' }, { token });
  const scan = (code: string) => at().call('sale.identify', { branchId: at().branch.id, code }, { token: at().cashier.token });

  it('ends a card for good, with who, when and why, and the membership lives on', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    const { visitId } = await at().identify(person);
    await at().call('physicalCard.bind', { visitId, cardNumber }, { token: at().cashier.token });
    const ended = await block(cardNumber);
    expect(ended).toMatchObject({ status: 'blocked', blockReason: '顾客挂失' });
    at().app.clock.advance(1_000);
    expect(await block(cardNumber)).toEqual(ended);
    expect(await codeOfRefusal(scan(cardNumber))).toBe('card_blocked');
    expect((await scan(person.cardNumber)).earnOnly).toBe(true);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 5 }, { token: at().manager.token });
    expect(data.filter(({ action }) => action === 'physicalCard.block')).toMatchObject([{ subject: person.memberId }]);
  });

  it('card_unknown: a number nobody made', async () => {
    expect(await codeOfRefusal(block(neverMade))).toBe('card_unknown');
  });

  it('self_dealing: nobody ends their own card', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    const { visitId } = await at().identify(person);
    await at().call('physicalCard.bind', { visitId, cardNumber }, { token: at().cashier.token });
    expect(await codeOfRefusal(block(cardNumber, await staffOf(at(), person, 'cashier')))).toBe('self_dealing');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(block(neverMade, at().owner, newId('brn')))).toBe('not_found');
  });
});
