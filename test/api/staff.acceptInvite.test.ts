import { AuditEntry, Staff } from '../../server/src/staff/index.ts';
import { password } from '../support/shop.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';
import { hashTables } from '../support/tables.ts';

const chosen = 'a-long-password';

describeOperation('staff.acceptInvite', (at) => {
  let phones = 0;
  const invited = async () => {
    phones += 1;
    const phone = `1362000${String(phones).padStart(4, '0')}`;
    const wanted = { name: '小满', phone, role: 'cashier' as const, branchIds: [at().branch.id] };
    const { code } = await at().call('staff.invite', wanted, { token: at().manager.token });
    return { phone, code };
  };
  const accept = (facts: { phone: string; code: string }, password = chosen) =>
    at().call('staff.acceptInvite', { ...facts, password });

  it('makes somebody staff, with the role and the branches of the invitation, and signs them in', async () => {
    const { call, branch } = at();
    const facts = await invited();
    const { token, staff } = await accept(facts);
    expect(staff).toMatchObject({ name: '小满', role: 'cashier', branches: [{ id: branch.id, name: branch.name }] });
    expect((await call('staff.me', {}, { token })).id).toBe(staff.id);
    expect((await call('session.staffSignIn', { phone: facts.phone, password: chosen })).staff.id).toBe(staff.id);
  });

  it('takes the code as it is read aloud: small letters, spaces for dashes', async () => {
    const { code, phone } = await invited();
    expect((await accept({ phone, code: code.toLowerCase().replaceAll('-', ' ') })).staff.name).toBe('小满');
  });

  it('lets one of ten at the same moment through', async () => {
    const facts = await invited();
    expect(await outcomes(Array.from({ length: 10 }, () => accept(facts)))).toEqual({ ok: 1, invite_invalid: 9 });
  });

  it('gives a new password against a reset code, and ends every session before it', async () => {
    const { call, shop, branch, manager } = at();
    const cashier = await shop.staff('cashier', [branch]);
    const { code } = await call('staff.resetPassword', { staffId: cashier.staffId }, { token: manager.token });
    expect((await accept({ phone: cashier.phone, code })).staff.id).toBe(cashier.staffId);
    await untilRefused(() => call('staff.me', {}, { token: cashier.token }));
    expect((await call('session.staffSignIn', { phone: cashier.phone, password: chosen })).staff.id).toBe(cashier.staffId);
  });

  it('opens nothing any more when who made the code was sent away or given a lesser role', async () => {
    const { call, shop, branch, owner } = at();
    for (const fall of ['disabled', 'demoted', 'moved'] as const) {
      const boss = await shop.staff('manager', [branch]);
      const wanted = {
        name: '小满',
        phone: `1363000000${String(fall.length)}`,
        role: 'cashier' as const,
        branchIds: [branch.id],
      };
      const { code } = await call('staff.invite', wanted, { token: boss.token });
      const to = { staffId: boss.staffId };
      if (fall === 'disabled') await call('staff.setStatus', { ...to, status: 'disabled' }, { token: owner.token });
      else if (fall === 'demoted')
        await call('staff.change', { ...to, role: 'cashier', branchIds: [branch.id] }, { token: owner.token });
      else await call('staff.change', { ...to, role: 'manager', branchIds: [at().otherBranch.id] }, { token: owner.token });
      expect(await codeOfRefusal(accept({ phone: wanted.phone, code }))).toBe('invite_invalid');
    }
  });

  it('looks at who made the code again when it is used, whatever has become of them and however', async () => {
    const { call, app, shop, branch } = at();
    const boss = await shop.staff('manager', [branch]);
    const wanted = { name: '小满', phone: '13640000009', role: 'cashier' as const, branchIds: [branch.id] };
    const { code } = await call('staff.invite', wanted, { token: boss.token });
    // Past every command of ours.
    await app.resources.db.write((tx) => tx.update(Staff, { id: boss.staffId }, { role: 'marketer' }));
    const before = await hashTables(app);
    expect(await codeOfRefusal(accept({ phone: wanted.phone, code }))).toBe('invite_invalid');
    // Refused is not used up: nothing at all was written.
    expect(await hashTables(app)).toEqual(before);
  });

  it('tells whom a colleague made a code for a new password: they see it at the next sign-in, for a month', async () => {
    const { call, app, shop, branch, manager } = at();
    const cashier = await shop.staff('cashier', [branch]);
    const { code } = await call('staff.resetPassword', { staffId: cashier.staffId }, { token: manager.token });
    // Whoever made the code could use it, with the phone they know.
    const { staff } = await accept({ phone: cashier.phone, code });
    expect(staff.passwordReset).toEqual({ at: new Date(app.clock.now()).toISOString(), byName: '周姐' });
    const later = await call('session.staffSignIn', { phone: cashier.phone, password: chosen });
    expect(later.staff.passwordReset?.byName).toBe('周姐');
    const trail = await app.resources.db.reader
      .getRepository(AuditEntry)
      .findOneOrFail({ where: { action: 'staff.acceptInvite', subject: cashier.staffId } });
    expect(trail.detail).toEqual({ purpose: 'reset', by: manager.staffId });
    app.clock.advance(31 * 86_400_000);
    const signedIn = await call('session.staffSignIn', { phone: cashier.phone, password: chosen });
    expect(signedIn.staff.passwordReset).toBeNull();
    manager.token = (await call('session.staffSignIn', { phone: manager.phone, password })).token;
  });

  it('invite_invalid: a wrong code, another phone, used before, a day later', async () => {
    const [used, late, other] = [await invited(), await invited(), await invited()];
    await accept(used);
    for (const wrong of [used, { ...late, code: other.code }, { ...late, code: 'AAAA-AAAA-AAAA-AAAA' }])
      expect(await codeOfRefusal(accept(wrong))).toBe('invite_invalid');
    at().app.clock.advance(24 * 3_600_000);
    expect(await codeOfRefusal(accept(late))).toBe('invite_invalid');
  });
});
