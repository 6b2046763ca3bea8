import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, payOnPhone, showCode } from '../support/salePayments.ts';

describeOperation('sale.paymentStatus', (at) => {
  const status = (saleId: string, { token } = at().cashier) => at().call('sale.paymentStatus', { saleId }, { token });

  it('tells what is awaited and how, and that it is paid once it is', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    expect(await status(saleId)).toMatchObject({ status: 'awaiting', way: 'person', amountFen: 10_000, codeUrl: null });
    const { codeUrl } = await showCode(at(), saleId);
    expect(await status(saleId)).toMatchObject({ way: 'code', codeUrl });
    await payOnPhone(at(), person, saleId);
    expect(await status(saleId)).toMatchObject({ status: 'paid' });
  });

  it('shows what we know while WeChat does not answer', async () => {
    const { saleId } = await awaitingSale(at(), await at().member());
    await showCode(at(), saleId);
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 9);
    expect(await status(saleId)).toMatchObject({ status: 'awaiting' });
    at().app.sandbox.world.pay.levers.clear();
  });

  it('not_found: a sale of a branch out of reach, and one that does not exist', async () => {
    const { saleId } = await awaitingSale(at(), await at().member());
    expect(await codeOfRefusal(status(saleId, at().otherCashier))).toBe('not_found');
    expect(await codeOfRefusal(status(newId('sal')))).toBe('not_found');
  });
});
