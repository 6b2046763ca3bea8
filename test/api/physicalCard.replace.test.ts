import { newId } from '../../server/src/platform/ids.ts';
import { boxOfCards, oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { becomesMember } from '../support/staffCare.ts';

const fiveMinutes = 5 * 60_000;
const neverMade = '8600000000000000';

describeOperation('physicalCard.replace', (at) => {
  const replace = (visitId: string, cardNumber: string, { token } = at().cashier) =>
    at().call('physicalCard.replace', { visitId, cardNumber }, { token });
  const visit = async () => (await at().identify(await at().member())).visitId;
  const scan = (code: string) => at().call('sale.identify', { branchId: at().branch.id, code }, { token: at().cashier.token });

  it('ends the card before and lets the new one earn, and tells which is which', async () => {
    const [visitId, [lost = '', next = '']] = [await visit(), await boxOfCards(at())];
    await at().call('physicalCard.bind', { visitId, cardNumber: lost }, { token: at().cashier.token });
    expect(await replace(visitId, next)).toMatchObject({ cardNumber: next, status: 'bound' });
    // Once more is nothing more.
    expect(await replace(visitId, next)).toMatchObject({ cardNumber: next, status: 'bound' });
    expect((await scan(next)).earnOnly).toBe(true);
    expect(await codeOfRefusal(scan(lost))).toBe('card_blocked');
    const { data } = await at().call('physicalCard.ofVisit', { visitId }, { token: at().cashier.token });
    expect(Object.fromEntries(data.map((card) => [card.cardNumber, [card.status, card.blockReason]]))).toEqual({
      [next]: ['bound', null],
      [lost]: ['blocked', '已换卡'],
    });
  });

  it('is a first card where there was none', async () => {
    const [visitId, cardNumber] = [await visit(), await oneCard(at())];
    expect(await replace(visitId, cardNumber)).toMatchObject({ cardNumber, status: 'bound' });
  });

  it('card_bound: somebody else’s card, and the one before stays', async () => {
    const [visitId, [mine = '', theirs = '']] = [await visit(), await boxOfCards(at())];
    await replace(visitId, mine);
    await replace(await visit(), theirs);
    expect(await codeOfRefusal(replace(visitId, theirs))).toBe('card_bound');
    expect((await scan(mine)).earnOnly).toBe(true);
  });

  it('card_blocked: the lost card itself, found again', async () => {
    const [visitId, [lost = '', next = '']] = [await visit(), await boxOfCards(at())];
    await replace(visitId, lost);
    await replace(visitId, next);
    expect(await codeOfRefusal(replace(visitId, lost))).toBe('card_blocked');
  });

  it('card_unknown: a number nobody made', async () => {
    expect(await codeOfRefusal(replace(await visit(), neverMade))).toBe('card_unknown');
  });

  it('member_frozen: a card that was reported lost gets no plastic', async () => {
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().freeze(person);
    expect(await codeOfRefusal(replace(visitId, await oneCard(at())))).toBe('member_frozen');
  });

  it('visit_expired: who left the till five minutes ago', async () => {
    const visitId = await visit();
    at().app.clock.advance(fiveMinutes);
    expect(await codeOfRefusal(replace(visitId, await oneCard(at())))).toBe('visit_expired');
  });

  it('not_found: a visit that never was', async () => {
    expect(await codeOfRefusal(replace(newId('vis'), neverMade))).toBe('not_found');
  });

  it('self_dealing: nobody hands a card to themself', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    const colleague = await at().shop.staff('cashier', [at().branch]);
    const { visitId } = await at().identify(person, colleague);
    const themself = await becomesMember(at(), colleague, person);
    expect(await codeOfRefusal(replace(visitId, cardNumber, themself))).toBe('self_dealing');
  });
});
