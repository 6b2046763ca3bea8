import { describeOperation } from '../support/operation.ts';
import { invoiceOf } from '../support/invoices.ts';

describeOperation('invoice.list', (at) => {
  const list = (more: object = {}) => at().call('invoice.list', { limit: 20, ...more }, { token: at().owner.token });

  it('shows whom each is for, in pages, and what went back since', async () => {
    const [first, second] = [await invoiceOf(at(), '小满'), await invoiceOf(at(), '小林')];
    await at().call('topUp.refund', { topUpId: first.topUpId, amountFen: 2_000, reason: '顾客要求' }, at().as(at().owner));
    const newest = await list({ limit: 1 });
    expect([newest.data.map(({ title }) => title), newest.hasMore]).toEqual([['小林'], true]);
    const { data } = await list({ startingAfter: second.invoiceId });
    expect(data[0]).toMatchObject({
      ...{ invoiceId: first.invoiceId, title: '小满', taxNumber: null, email: 'xiaoman@example.com' },
      ...{ amountFen: 5_000, leftFen: 3_000, status: 'asked', decidedAt: null },
    });
  });

  it('shows those of one state', async () => {
    const { invoiceId } = await invoiceOf(at());
    await at().call('invoice.setStatus', { invoiceId, status: 'issued' }, { token: at().owner.token });
    expect((await list({ status: 'issued' })).data.map((each) => each.invoiceId)).toEqual([invoiceId]);
  });
});
