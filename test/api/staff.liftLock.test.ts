import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { setProgramme } from '../support/staffCare.ts';

describeOperation('staff.liftLock', (at) => {
  it('lets somebody go on, with their counts at zero, and is in the trail', async () => {
    const { call, shop, branch, manager, owner } = at();
    await setProgramme(at(), { staffCaps: { cashier: { undo: { timesPerDay: 1 } } } });
    const till = await shop.staff('cashier', [branch]);
    const undo = async () => {
      const { saleId } = await at().sell(await at().member(), { amountFen: 900 }, till);
      return call('sale.undo', { saleId }, at().as(till));
    };
    await undo();
    expect(await codeOfRefusal(undo())).toBe('staff_cap_reached');
    await call('staff.liftLock', { staffId: till.staffId, act: 'undo' }, { token: manager.token });
    expect((await undo()).status).toBe('undone');
    await setProgramme(at(), {});
    const { data } = await call('staff.listAudit', { limit: 100 }, { token: owner.token });
    expect(data).toContainEqual(expect.objectContaining({ action: 'staff.liftLock', subject: till.staffId }));
  });

  it('self_dealing: not by who made the way in of the locked one, who may be the same person; an owner may', async () => {
    const { call, shop, branch, manager, owner } = at();
    await setProgramme(at(), { staffCaps: { cashier: { undo: { timesPerDay: 1 } } } });
    const known = await shop.staff('cashier', [branch]);
    const { code } = await call('staff.resetPassword', { staffId: known.staffId }, { token: manager.token });
    const { token } = await call('staff.acceptInvite', { code, phone: known.phone, password: 'abcd-1234' }, {});
    const till = { ...known, token };
    const undo = async () => {
      const { saleId } = await at().sell(await at().member(), { amountFen: 900 }, till);
      return call('sale.undo', { saleId }, at().as(till));
    };
    await undo();
    expect(await codeOfRefusal(undo())).toBe('staff_cap_reached');
    const lift = (token: string) => call('staff.liftLock', { staffId: known.staffId, act: 'undo' }, { token });
    expect(await codeOfRefusal(lift(manager.token))).toBe('self_dealing');
    await lift(owner.token);
    expect((await undo()).status).toBe('undone');
    await setProgramme(at(), {});
  });

  it('not_found: nothing is locked, nobody like that, or out of reach', async () => {
    const { call, cashier, manager, otherCashier, owner } = at();
    for (const staffId of [cashier.staffId, newId('stf'), otherCashier.staffId, owner.staffId])
      expect(await codeOfRefusal(call('staff.liftLock', { staffId, act: 'undo' }, { token: manager.token }))).toBe('not_found');
  });
});
