import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { invoiceOf } from '../support/invoices.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('invoice.setStatus', (at) => {
  it('notes what became of a request, and may say something else later', async () => {
    const { invoiceId } = await invoiceOf(at());
    const { call, owner, app } = at();
    const issued = await call('invoice.setStatus', { invoiceId, status: 'issued', note: '已发邮箱' }, { token: owner.token });
    expect(issued).toMatchObject({ status: 'issued', note: '已发邮箱', decidedAt: new Date(app.clock.now()).toISOString() });
    const refused = await call('invoice.setStatus', { invoiceId, status: 'refused' }, { token: owner.token });
    expect(refused).toMatchObject({ status: 'refused', note: null });
  });

  it('not_found: an unknown request', async () => {
    const { call, owner } = at();
    const asked = call('invoice.setStatus', { invoiceId: newId('inv'), status: 'issued' }, { token: owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
