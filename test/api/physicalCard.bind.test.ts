import { PhysicalCard } from '../../server/src/physicalCard/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { boxOfCards, oneCard } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { becomesMember } from '../support/staffCare.ts';
import { tellAll } from '../support/telling.ts';

const fiveMinutes = 5 * 60_000;
const neverMade = '8600000000000000';

describeOperation('physicalCard.bind', (at) => {
  const bind = (visitId: string, cardNumber: string, { token } = at().cashier) =>
    at().call('physicalCard.bind', { visitId, cardNumber }, { token });
  const visit = async () => (await at().identify(await at().member())).visitId;
  const scan = (code: string) => at().call('sale.identify', { branchId: at().branch.id, code }, { token: at().cashier.token });

  it('makes the card name its member at every till, for earning only, and nothing that the card cannot prove', async () => {
    const person = await at().member({ points: 500, principalFen: 10_000 });
    const cardNumber = await oneCard(at());
    const bound = await bind((await at().identify(person)).visitId, cardNumber);
    expect(bound).toMatchObject({ cardNumber, status: 'bound', blockedAt: null });
    const found = await scan(`${cardNumber.slice(0, 4)} ${cardNumber.slice(4)}`);
    expect(found).toMatchObject({ earnOnly: true });
    const basket = { visitId: found.visitId, amountFen: 10_000 };
    const quote = await at().call('sale.quote', basket, { token: at().cashier.token });
    expect(quote).toMatchObject({ walletFen: 0, pointsBurned: 0, pointsEarned: 100 });
    await at().call('sale.checkout', { ...basket, quoteHash: quote.quoteHash }, at().as(at().cashier));
    expect((await at().books(person)).points).toBe(600);
  });

  it('is done already when it is theirs already, and written down once', async () => {
    const [visitId, cardNumber] = [await visit(), await oneCard(at())];
    const first = await bind(visitId, cardNumber);
    expect(await bind(visitId, cardNumber)).toEqual(first);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 3 }, { token: at().manager.token });
    expect(data.filter(({ action }) => action === 'physicalCard.bind')).toHaveLength(1);
    expect(JSON.stringify(data)).not.toContain(cardNumber);
  });

  it('gives a card to one of many who are handed it at once, and a member one of many cards', async () => {
    const visits = [await visit(), await visit(), await visit()];
    const card = await oneCard(at());
    expect(await outcomes(visits.map((visitId) => bind(visitId, card)))).toEqual({ ok: 1, card_bound: 2 });
    const [visitId, cards] = [await visit(), await boxOfCards(at(), 3)];
    expect(await outcomes(cards.map((cardNumber) => bind(visitId, cardNumber)))).toEqual({ ok: 1, member_has_card: 2 });
    const rows = await at().app.resources.db.reader.getRepository(PhysicalCard).findBy({ status: 'bound' });
    expect(new Set(rows.map(({ holderId }) => holderId)).size).toBe(rows.length);
  });

  it('earns for the card that stays when two memberships become one', async () => {
    const [old, kept, cardNumber] = [await at().member(), await at().member(), await oneCard(at())];
    await bind((await at().identify(old)).visitId, cardNumber);
    const wish = { fromId: old.memberId, intoId: kept.memberId, reason: '同一个人' };
    await at().call('member.merge', wish, at().as(at().owner));
    const before = await at().books(kept);
    const { visitId } = await scan(cardNumber);
    const basket = { visitId, amountFen: 10_000 };
    const { quoteHash } = await at().call('sale.quote', basket, { token: at().cashier.token });
    await at().call('sale.checkout', { ...basket, quoteHash }, at().as(at().cashier));
    expect((await at().books(kept)).points).toBe(before.points + 100);
  });

  it('is forgotten with its holder, and in what they are told of themselves until then', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    await bind((await at().identify(person)).visitId, cardNumber);
    const wish = { memberId: person.memberId, reason: '本人申请' };
    const { json } = await at().call('member.export', wish, { token: at().owner.token });
    expect(JSON.parse(json)).toMatchObject({ plasticCards: [{ cardNumber, status: 'bound' }] });
    await at().call('member.erase', wish, { token: at().owner.token });
    await tellAll(at().app, person.memberId);
    await tellAll(at().app, person.memberId);
    expect(await codeOfRefusal(scan(cardNumber))).toBe('card_blocked');
    const row = await at().app.resources.db.reader.getRepository(PhysicalCard).findOneByOrFail({ id: cardNumber });
    expect(row).toMatchObject({ holderId: null, memberId: null });
  });

  it('card_unknown: a number nobody made', async () => {
    expect(await codeOfRefusal(bind(await visit(), neverMade))).toBe('card_unknown');
  });

  it('card_bound: somebody else’s card', async () => {
    const cardNumber = await oneCard(at());
    await bind(await visit(), cardNumber);
    expect(await codeOfRefusal(bind(await visit(), cardNumber))).toBe('card_bound');
  });

  it('card_blocked: a card that has ended is given to nobody', async () => {
    const cardNumber = await oneCard(at());
    const { call, branch, cashier } = at();
    await call('physicalCard.block', { branchId: branch.id, cardNumber, reason: '印坏了' }, { token: cashier.token });
    expect(await codeOfRefusal(bind(await visit(), cardNumber))).toBe('card_blocked');
  });

  it('member_has_card: the second is a replacement, and says so', async () => {
    const [visitId, [first = '', second = '']] = [await visit(), await boxOfCards(at())];
    await bind(visitId, first);
    expect(await codeOfRefusal(bind(visitId, second))).toBe('member_has_card');
  });

  it('member_frozen: a card that was reported lost gets no plastic', async () => {
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().freeze(person);
    expect(await codeOfRefusal(bind(visitId, await oneCard(at())))).toBe('member_frozen');
  });

  it('visit_expired: who left the till five minutes ago', async () => {
    const visitId = await visit();
    at().app.clock.advance(fiveMinutes);
    expect(await codeOfRefusal(bind(visitId, await oneCard(at())))).toBe('visit_expired');
  });

  it('not_found: a visit of another till', async () => {
    expect(await codeOfRefusal(bind(newId('vis'), neverMade))).toBe('not_found');
    expect(await codeOfRefusal(bind(await visit(), await oneCard(at()), at().otherCashier))).toBe('not_found');
  });

  it('self_dealing: nobody hands a card to themself', async () => {
    const [person, cardNumber] = [await at().member(), await oneCard(at())];
    const colleague = await at().shop.staff('cashier', [at().branch]);
    const { visitId } = await at().identify(person, colleague);
    const themself = await becomesMember(at(), colleague, person);
    expect(await codeOfRefusal(bind(visitId, cardNumber, themself))).toBe('self_dealing');
  });
});
