import { newId } from '../../server/src/platform/ids.ts';
import { hold } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.resume', (at) => {
  it('gives the basket to one till of ten, and to that one again when it did not hear', async () => {
    const { heldId, ...facts } = await hold(at());
    const tills = await Promise.all(Array.from({ length: 10 }, () => at().shop.staff('cashier', [at().branch])));
    const taken = await Promise.allSettled(tills.map(({ token }) => at().call('sale.resume', { heldId }, { token })));
    const winner = taken.findIndex(({ status }) => status === 'fulfilled');
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const token = tills[winner]?.token ?? '';
    expect(await at().call('sale.resume', { heldId }, { token })).toEqual({ heldId, ...facts });
  });

  it('held_sale_gone: taken by somebody else, thrown away, or of a day that is over', async () => {
    const resume = (heldId: string, { token } = at().cashier) => at().call('sale.resume', { heldId }, { token });
    const [taken, dropped, old] = [await hold(at()), await hold(at()), await hold(at())];
    await resume(taken.heldId, at().manager);
    await at().call('sale.drop', { heldId: dropped.heldId }, { token: at().manager.token });
    expect(await codeOfRefusal(resume(taken.heldId))).toBe('held_sale_gone');
    expect(await codeOfRefusal(resume(dropped.heldId))).toBe('held_sale_gone');
    // Less than a staff session lasts, and past midnight.
    at().app.clock.advance(10 * 3_600_000);
    const { cashier } = at();
    const midnight = await at().call('sale.today', { branchId: at().branch.id }, { token: cashier.token });
    if (midnight.businessDate === old.heldAt.slice(0, 10)) at().app.clock.advance(5 * 3_600_000);
    expect(await codeOfRefusal(resume(old.heldId))).toBe('held_sale_gone');
  });

  it('not_found: an unknown basket, and one of a branch out of reach', async () => {
    const { heldId } = await hold(at());
    const { token } = at().otherCashier;
    expect(await codeOfRefusal(at().call('sale.resume', { heldId: newId('hsl') }, { token }))).toBe('not_found');
    expect(await codeOfRefusal(at().call('sale.resume', { heldId }, { token }))).toBe('not_found');
  });
});
