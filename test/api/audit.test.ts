import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { StaffOperation } from '@shuke/shared/client';
import { routes, type OperationId } from '@shuke/shared/routes';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeWorld } from '../support/operation.ts';
import { openScene } from '../support/scene.ts';
import { newKey, password } from '../support/shop.ts';
import { send, wireOf } from '../support/wire.ts';

/** Asked with POST for the sake of its body; changes nothing. */
const readsOnly: readonly OperationId[] = ['sale.quote'];

const staffOperations = (Object.entries(contract) as [StaffOperation, Operation][]).filter(
  ([, { audience }]) => audience === 'staff',
);
const isWrite = (id: OperationId) => routes[id].startsWith('POST') && !readsOnly.includes(id);
const writes = staffOperations.filter(([id]) => isWrite(id)).map(([id]) => id);
const reads = staffOperations.filter(([id]) => !isWrite(id)).map(([id]) => id);

describeWorld('the audit trail', (at) => {
  const rows = () => at().app.resources.db.reader.getRepository(AuditEntry);
  const perform = async (id: StaffOperation) => {
    const { inputs } = await openScene(at());
    const input = { ...inputs[id], ...(id === 'sale.checkout' ? await smallSale() : {}) };
    const before = await rows().count();
    const { token } = await at().call('session.staffSignIn', { phone: at().owner.phone, password });
    // The owner may do everything but act on another till's visit.
    const own = ['sale.checkout', 'sale.askConfirmation', 'wallet.topUpCash', 'sale.quote', 'sale.getConfirmation'].includes(id);
    const answer = await send(
      at().app.url,
      wireOf(id, input, { token: own ? at().cashier.token : token, idempotencyKey: newKey() }),
    );
    expect(answer.status).toBe(200);
    // One row more was the owner's sign-in.
    const written = await rows().find({ order: { id: 'DESC' }, take: (await rows().count()) - before - 1 });
    return { input, written: written.filter(({ action }) => action !== 'session.staffSignIn') };
  };
  const smallSale = async () => (await at().priced(await at().member(), { amountFen: 900 })).checkout;

  it.each(writes)('%s leaves exactly one row that names who did it, when, and under its own name', async (id) => {
    const { written } = await perform(id);
    expect(written.map(({ action }) => action)).toEqual([id]);
    expect(written[0]).toMatchObject({ at: at().app.clock.now() });
    expect(written[0]?.staffId).toMatch(/^stf_/);
    if (id === 'staff.setStatus')
      await at().call('staff.setStatus', { staffId: at().cashier.staffId, status: 'active' }, { token: at().owner.token });
    if (id === 'staff.setStatus')
      at().cashier.token = (await at().call('session.staffSignIn', { phone: at().cashier.phone, password })).token;
  });

  it.each(reads)('%s only looks, and leaves none', async (id) => {
    expect((await perform(id)).written).toEqual([]);
  });

  it('leaves none for what was refused, and none for a repeat of the same key', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    const once = at().as(cashier);
    await call('sale.checkout', checkout, once);
    const before = await rows().count();
    await call('sale.checkout', checkout, once);
    await call('sale.checkout', checkout, at().as(cashier)).catch(() => undefined);
    expect(await rows().count()).toBe(before);
  });

  it('keeps the reason of an undo, and never a phone number', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    await call('sale.undo', { saleId, reason: '顾客改主意了' }, at().as(cashier));
    const all = await rows().find({ order: { id: 'DESC' } });
    expect(all[0]).toMatchObject({ action: 'sale.undo', subject: saleId, detail: { reason: '顾客改主意了', payableFen: 900 } });
    expect(JSON.stringify(all)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});
