import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

const lockMs = 15 * 60_000;

describeOperation('session.staffSignIn', (at) => {
  const newcomer = () => at().shop.staff('cashier', [at().branch], '新人');
  const signIn = (phone: string, tried = password) => at().call('session.staffSignIn', { phone, password: tried });

  it('lets staff in for a working day, with their role, permissions and branches', async () => {
    const { app, branch, manager } = at();
    const { expiresAt, staff } = await signIn(manager.phone);
    expect(Date.parse(expiresAt) - app.clock.now()).toBe(16 * 3_600_000);
    expect(staff).toMatchObject({ id: manager.staffId, role: 'manager', branches: [{ id: branch.id, name: branch.name }] });
    expect(staff.permissions).toContain('sale.undoAny');
  });

  it('shows an owner every branch', async () => {
    const { staff } = await signIn(at().owner.phone);
    expect(staff.branches.map(({ name }) => name).sort()).toEqual(['春风路店', '湖滨店'].sort());
  });

  it('leaves a line of who came in and of who did not, and nothing of what was typed', async () => {
    const { phone, staffId } = await newcomer();
    const trail = at().app.resources.db.reader.getRepository(AuditEntry);
    const before = new Set((await trail.findBy({ staffId })).map(({ id }) => id));
    await codeOfRefusal(signIn(phone, 'nearly-right'));
    await signIn(phone);
    const lines = (await trail.findBy({ staffId })).filter(({ id }) => !before.has(id));
    expect(lines.map(({ action }) => action).sort()).toEqual(['session.signInFailed', 'session.staffSignIn']);
    for (const typed of [phone, 'nearly-right', password]) expect(JSON.stringify(lines)).not.toContain(typed);
  });

  it('sign_in_failed: an unknown phone, a wrong password and a disabled account answer alike', async () => {
    const { call, manager } = at();
    const disabled = await newcomer();
    await call('staff.setStatus', { staffId: disabled.staffId, status: 'disabled' }, { token: manager.token });
    const answers = await Promise.all([
      refusal(signIn('13700000000')),
      refusal(signIn((await newcomer()).phone, 'wrong')),
      refusal(signIn(disabled.phone)),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'sign_in_failed', detail: {} });
  });

  it('staff_locked: the fifth wrong password locks for 15 minutes, also for the right one', async () => {
    const { app } = at();
    const { phone, staffId } = await newcomer();
    for (let tries = 1; tries <= 4; tries += 1) expect(await codeOfRefusal(signIn(phone, 'wrong'))).toBe('sign_in_failed');
    expect(await codeOfRefusal(signIn(phone, 'wrong'))).toBe('staff_locked');
    app.clock.advance(lockMs - 1);
    expect(await codeOfRefusal(signIn(phone))).toBe('staff_locked');
    app.clock.advance(1);
    expect((await signIn(phone)).staff.id).toBe(staffId);
  });

  it('counts wrong passwords in a row: a right one in between starts again', async () => {
    const { phone } = await newcomer();
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 1; tries <= 4; tries += 1) expect(await codeOfRefusal(signIn(phone, 'wrong'))).toBe('sign_in_failed');
      await signIn(phone);
    }
  });

  it('counts parallel guesses like guesses in a row: of ten at once none is free', async () => {
    const { app } = at();
    const { phone, staffId } = await newcomer();
    expect(await outcomes(Array.from({ length: 10 }, () => signIn(phone, 'wrong')))).toEqual({
      sign_in_failed: 4,
      staff_locked: 6,
    });
    const audit = app.resources.db.reader.getRepository(AuditEntry);
    expect(await audit.countBy({ staffId, action: 'session.signInFailed' })).toBe(4);
    expect(await audit.countBy({ staffId, action: 'session.locked' })).toBe(1);
  });
});
