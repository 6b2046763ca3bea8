import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

const pin = '135790';

describeOperation('session.staffSwitch', (at) => {
  const withPin = async (branch = at().branch) => {
    const staff = await at().shop.staff('cashier', [branch]);
    await at().call('staff.setPin', { password, pin }, { token: staff.token });
    return staff;
  };
  const change = (token: string, staffId: string, digits = pin) =>
    at().call('session.staffSwitch', { staffId, pin: digits }, { token });

  it('ends the session of who worked there and begins that of who has the PIN', async () => {
    const { call } = at();
    const [one, two] = [await withPin(), await withPin()];
    const { token, staff } = await change(one.token, two.staffId);
    expect(staff.id).toBe(two.staffId);
    await untilRefused(() => call('staff.me', {}, { token: one.token }));
    expect((await change(token, one.staffId)).staff.id).toBe(one.staffId);
  });

  it('is no way back in for a session that has ended, not even in the same moment', async () => {
    const { call } = at();
    const [one, two] = [await withPin(), await withPin()];
    await call('staff.me', {}, { token: one.token });
    const [left, changed] = await Promise.allSettled([
      call('session.staffSignOut', {}, { token: one.token }),
      change(one.token, two.staffId),
    ]);
    expect(left.status).toBe('fulfilled');
    if (changed.status === 'rejected')
      expect(await codeOfRefusal(Promise.reject(changed.reason as Error))).toBe('unauthenticated');
    expect(await codeOfRefusal(change(one.token, two.staffId))).toBe('unauthenticated');
  });

  it('pin_wrong: another PIN, somebody without one, of another branch, or of nowhere', async () => {
    const { cashier, shop, branch, otherBranch } = at();
    const [two, foreign, none] = [await withPin(), await withPin(otherBranch), await shop.staff('cashier', [branch])];
    expect(await codeOfRefusal(change(cashier.token, two.staffId, '000000'))).toBe('pin_wrong');
    for (const staffId of [foreign.staffId, none.staffId, newId('stf')])
      expect(await codeOfRefusal(change(cashier.token, staffId))).toBe('pin_wrong');
    await at().call('staff.me', {}, { token: cashier.token });
  });

  it('staff_locked: the fifth wrong one locks for 15 minutes, also for the right one, and only the PIN', async () => {
    const { call, cashier, app } = at();
    const two = await withPin();
    for (let tries = 0; tries < 4; tries += 1)
      expect(await codeOfRefusal(change(cashier.token, two.staffId, '000000'))).toBe('pin_wrong');
    expect(await codeOfRefusal(change(cashier.token, two.staffId, '000000'))).toBe('staff_locked');
    expect(await codeOfRefusal(change(cashier.token, two.staffId))).toBe('staff_locked');
    await call('session.staffSignIn', { phone: two.phone, password });
    app.clock.advance(15 * 60_000);
    expect((await change(cashier.token, two.staffId)).staff.id).toBe(two.staffId);
  });
});
