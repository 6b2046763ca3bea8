import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('staff.setStatus', (at) => {
  it('ends every session of who was disabled, within five seconds', async () => {
    const { call, shop, branch, manager } = at();
    const leaver = await shop.staff('cashier', [branch]);
    const second = await call('session.staffSignIn', { phone: leaver.phone, password });
    for (const { token } of [leaver, second]) await call('staff.me', {}, { token });
    expect(
      await call('staff.setStatus', { staffId: leaver.staffId, status: 'disabled' }, { token: manager.token }),
    ).toMatchObject({ status: 'disabled' });
    for (const { token } of [leaver, second]) await untilRefused(() => call('staff.me', {}, { token }));
  });

  it('lets who was re-enabled sign in again, and does not wake old sessions', async () => {
    const { call, shop, branch, owner } = at();
    const person = await shop.staff('cashier', [branch]);
    for (const status of ['disabled', 'active'] as const)
      await call('staff.setStatus', { staffId: person.staffId, status }, { token: owner.token });
    await untilRefused(() => call('staff.me', {}, { token: person.token }));
    const { token } = await call('session.staffSignIn', { phone: person.phone, password });
    expect((await call('staff.me', {}, { token })).id).toBe(person.staffId);
  });

  it('lets a manager call back whom a manager sent away, not whom the owner did', async () => {
    const { call, shop, branch, manager, owner } = at();
    const { staffId } = await shop.staff('cashier', [branch]);
    const set = (by: { token: string }, status: 'active' | 'disabled') =>
      call('staff.setStatus', { staffId, status }, { token: by.token });
    await set(manager, 'disabled');
    expect((await set(manager, 'active')).status).toBe('active');
    await set(owner, 'disabled');
    expect(await codeOfRefusal(set(manager, 'active'))).toBe('forbidden');
    expect((await set(owner, 'active')).status).toBe('active');
  });

  it('lets nobody disable themselves', async () => {
    const { call, manager, owner } = at();
    for (const { token, staffId } of [manager, owner]) {
      expect(await codeOfRefusal(call('staff.setStatus', { staffId, status: 'disabled' }, { token }))).toBe('forbidden');
    }
  });

  it('not_found: unknown staff, and for a manager: staff of other branches, other managers, owners', async () => {
    const { call, shop, branch, manager, otherCashier, owner } = at();
    const peer = await shop.staff('manager', [branch]);
    for (const staffId of [newId('stf'), otherCashier.staffId, peer.staffId, owner.staffId]) {
      expect(await codeOfRefusal(call('staff.setStatus', { staffId, status: 'disabled' }, { token: manager.token }))).toBe(
        'not_found',
      );
    }
    for (const { token } of [peer, otherCashier, owner]) await call('staff.me', {}, { token });
  });
});
