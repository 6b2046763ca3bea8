import { rollUp } from '../../server/src/report/index.ts';
import { describeOperation } from '../support/operation.ts';

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
    expect(await find(person.cardNumber, manager)).toEqual({ members: [], sales: [] });
    expect(await find(saleNumber, manager)).toEqual({ members: [], sales: [] });
  });
});
