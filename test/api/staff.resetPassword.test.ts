import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('staff.resetPassword', (at) => {
  it('ends every session at once, and only the newest code opens', async () => {
    const { call, shop, branch, manager } = at();
    const { staffId, token, phone } = await shop.staff('cashier', [branch]);
    const reset = () => call('staff.resetPassword', { staffId }, { token: manager.token });
    const [first, second] = [await reset(), await reset()];
    await untilRefused(() => call('staff.me', {}, { token }));
    const accept = (code: string) => call('staff.acceptInvite', { code, phone, password: 'a-long-password' });
    expect(await codeOfRefusal(accept(first.code))).toBe('invite_invalid');
    expect((await accept(second.code)).staff.id).toBe(staffId);
  });

  it('of somebody who works elsewhere too is the owner’s: a manager would get into a branch out of reach', async () => {
    const { call, shop, branch, otherBranch, manager, owner } = at();
    const { staffId, token } = await shop.staff('cashier', [branch, otherBranch]);
    expect(await codeOfRefusal(call('staff.resetPassword', { staffId }, { token: manager.token }))).toBe('forbidden');
    await call('staff.me', {}, { token });
    expect((await call('staff.resetPassword', { staffId }, { token: owner.token })).code).toMatch(/./);
  });

  it('not_found: unknown staff, and for a manager: staff of other branches, other managers, owners', async () => {
    const { call, shop, branch, manager, otherCashier, owner } = at();
    const peer = await shop.staff('manager', [branch]);
    for (const staffId of [newId('stf'), otherCashier.staffId, peer.staffId, owner.staffId])
      expect(await codeOfRefusal(call('staff.resetPassword', { staffId }, { token: manager.token }))).toBe('not_found');
    for (const { token } of [peer, otherCashier, owner]) await call('staff.me', {}, { token });
  });
});
