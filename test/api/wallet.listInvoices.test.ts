import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';

describeOperation('wallet.listInvoices', (at) => {
  const company = {
    kind: 'company',
    title: '杭州小满商贸有限公司',
    taxNumber: '91330100MA27XYZ12A',
    email: 'a@example.com',
  } as const;
  const list = ({ token }: Person, more: object = {}) => at().call('wallet.listInvoices', more, { token });
  const asked = async (person: Person) => {
    const { id: topUpId } = await at().paidIn(person);
    return at().call('wallet.askInvoice', { topUpId, ...company }, at().as(person));
  };

  it('shows a member their own requests and what became of them, and nobody else’s', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const neighbour = await at().member({ principalFen: 7_000 });
    const { invoiceId } = await asked(person);
    await asked(neighbour);
    const { data, hasMore } = await list(person);
    expect(data).toMatchObject([{ invoiceId, amountFen: 5_000, title: company.title, status: 'asked', decidedAt: null }]);
    expect(hasMore).toBe(false);
    expect(Object.keys(data[0] ?? {})).not.toContain('email');

    const decision = { invoiceId, status: 'refused', note: '税号查不到' } as const;
    await at().call('invoice.setStatus', decision, { token: at().owner.token });
    expect((await list(person)).data).toMatchObject([{ status: 'refused', note: '税号查不到' }]);
  });

  it('goes on after the last one the caller has', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const first = await asked(person);
    await at().shop.fund(person.memberId, at().branch, at().cashier.staffId, { principalFen: 3_000, bonusFen: 0 });
    const second = await asked(person);
    const page = await list(person, { limit: 1 });
    expect([page.data[0]?.invoiceId, page.hasMore]).toEqual([second.invoiceId, true]);
    const rest = await list(person, { startingAfter: second.invoiceId });
    expect(rest.data.map(({ invoiceId }) => invoiceId)).toEqual([first.invoiceId]);
  });
});
