import { rollUp } from '../../server/src/report/index.ts';
import { boxOfCards } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';

const nothing = { members: [], sales: [], cards: [] };

describeOperation('search.find', (at) => {
  it('finds by the end of a phone, by card number and by sale number, in reach only', async () => {
    const { app, call, owner, manager, otherCashier } = at();
    const person = await at().member();
    const { saleNumber, saleId } = await at().sell(person, { amountFen: 800 }, otherCashier);
    await rollUp(app.resources);
    const find = (query: string, by = owner) => call('search.find', { query }, { token: by.token });
    const { phoneMasked } = await call('member.get', { memberId: person.memberId }, { token: owner.token });
    for (const query of [phoneMasked.slice(-4), person.cardNumber])
      expect((await find(query)).members.map(({ memberId }) => memberId)).toContain(person.memberId);
    for (const query of [saleNumber, saleNumber.replace('SK', '').replace(' ', '')])
      expect((await find(query)).sales.map((sale) => sale.saleId)).toEqual([saleId]);
    expect(await find(person.cardNumber, manager)).toEqual(nothing);
    expect(await find(saleNumber, manager)).toEqual(nothing);
  });

  it('finds a plastic card by its number, spaces or not: its member while it is theirs, its batch for who looks after cards', async () => {
    const { app, call, owner, manager, cashier, branch, otherBranch, shop } = at();
    const [given = '', unused = ''] = await boxOfCards(at(), 2);
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await call('physicalCard.bind', { visitId, cardNumber: given }, { token: cashier.token });
    await rollUp(app.resources);
    const find = (query: string, by = owner) => call('search.find', { query }, { token: by.token });
    const card = { batchName: expect.any(String) as string, branchId: branch.id, branchName: branch.name };
    for (const query of [given, given.replace(/(\d{4})(?=\d)/g, '$1 ')]) {
      const found = await find(query);
      expect(found.members.map(({ memberId }) => memberId)).toEqual([person.memberId]);
      expect(found.cards).toEqual([{ cardNumber: given, status: 'bound', ...card }]);
    }
    expect(await find(unused, manager)).toEqual({ ...nothing, cards: [{ cardNumber: unused, status: 'new', ...card }] });
    await call('physicalCard.block', { branchId: branch.id, cardNumber: given, reason: '丢失' }, { token: owner.token });
    expect((await find(given)).members).toHaveLength(1);
    // Who looks after members, and after no cards; who looks after the cards of another branch.
    const marketer = await shop.staff('marketer', [branch]);
    expect(await find(unused, marketer)).toEqual(nothing);
    expect(await find(unused, await shop.staff('manager', [otherBranch], '林姐'))).toEqual(nothing);
    expect(await find('8600000000000000')).toEqual(nothing);
  });
});
