import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.list', (at) => {
  it('lists the sales of one branch, newest first, each with who bought and who took it', async () => {
    const { call, cashier, otherCashier, branch } = at();
    const person = await at().member({ principalFen: 500 });
    const first = await at().sell(person, { amountFen: 900 });
    await at().sell(person, { amountFen: 901 }, otherCashier);
    const second = await at().sell(person, { amountFen: 902 });
    const { data, hasMore } = await call('sale.list', { branchId: branch.id }, { token: cashier.token });
    expect(hasMore).toBe(false);
    expect(data.map(({ saleId }) => saleId)).toEqual([second.saleId, first.saleId]);
    expect(data[1]).toMatchObject({
      saleNumber: first.saleNumber,
      payableFen: 900,
      walletFen: 500,
      staffName: '阿禾',
      mine: true,
      phoneTail: first.phoneMasked.slice(-4),
    });
  });

  it('not_found: an owner asks for a branch that does not exist', async () => {
    const { call, owner } = at();
    expect(await codeOfRefusal(call('sale.list', { branchId: newId('brn') }, { token: owner.token }))).toBe('not_found');
  });
});
