import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

let phones = 0;
const newPhone = () => `1361000${String((phones += 1)).padStart(4, '0')}`;

describeOperation('staff.invite', (at) => {
  const invite = (
    by: { token: string },
    facts: { role?: 'cashier' | 'marketer' | 'manager' | 'owner'; branchIds?: string[]; phone?: string },
  ) =>
    at().call(
      'staff.invite',
      { name: '小满', phone: newPhone(), role: 'cashier', branchIds: [at().branch.id], ...facts },
      { token: by.token },
    );

  it('makes a code of 80 random bits, good for a day, that no list, trail or table shows again', async () => {
    const { app, manager, call, branch } = at();
    const { code, expiresAt } = await invite(manager, {});
    expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
    expect(Date.parse(expiresAt) - app.clock.now()).toBe(24 * 3_600_000);
    const kept = await app.resources.db.reader.query<unknown[]>('SELECT * FROM staff_code');
    const { data } = await call('staff.listAudit', { branchId: branch.id }, { token: manager.token });
    expect(data[0]?.action).toBe('staff.invite');
    for (const told of [kept, data]) expect(JSON.stringify(told)).not.toContain(code.slice(0, 4) + '-');
  });

  it('lets nobody give a role above their own, or a branch they do not reach', async () => {
    const { manager, owner, otherBranch, branch } = at();
    for (const role of ['manager', 'owner', 'marketer'] as const)
      expect(await codeOfRefusal(invite(manager, { role }))).toBe('forbidden');
    expect(await codeOfRefusal(invite(manager, { branchIds: [branch.id, otherBranch.id] }))).toBe('forbidden');
    expect(await codeOfRefusal(invite(manager, { branchIds: [] }))).toBe('invalid_request');
    for (const role of ['manager', 'marketer'] as const) expect((await invite(owner, { role })).code).not.toBe('');
    expect((await invite(owner, { role: 'owner', branchIds: [] })).code).not.toBe('');
  });

  it('staff_exists: a phone somebody works under already', async () => {
    const { manager, otherCashier } = at();
    expect(await codeOfRefusal(invite(manager, { phone: otherCashier.phone }))).toBe('staff_exists');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(invite(at().owner, { branchIds: [newId('brn')] }))).toBe('not_found');
  });
});
