import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';
import { password as shopPassword, type Person } from '../support/shop.ts';

describeOperation('approval.answer', (at) => {
  const asked = async (person?: Person, maker = at().cashier) => {
    const { visitId } = await at().identify(person ?? (await at().member()), maker);
    const wish = { kind: 'topUpCash' as const, subject: visitId, amountFen: 150_000, reason: '顾客要求' };
    return (await at().call('approval.ask', wish, at().as(maker))).approvalId;
  };
  const answer = (approvalId: string, { approve = true, by = at().manager } = {}) =>
    at().call('approval.answer', { approvalId, approve, note: '看过了' }, { token: by.token });

  it('says who answered, what and why', async () => {
    const [yes, no] = [await answer(await asked()), await answer(await asked(), { approve: false })];
    expect(yes).toMatchObject({ status: 'approved', checkerName: '周姐', note: '看过了', isMine: false });
    expect(no).toMatchObject({ status: 'refused', checkerName: '周姐' });
  });

  it('lets one of two checkers at the same moment through, and nobody answer twice', async () => {
    const { owner, manager } = at();
    for (let round = 0; round < 3; round += 1) {
      const approvalId = await asked();
      const both = [answer(approvalId, { by: owner }), answer(approvalId, { approve: false, by: manager })];
      expect(await outcomes(both)).toEqual({ ok: 1, approval_closed: 1 });
    }
  });

  it('lets an approval be used once, by ten of the same moment', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const approvalId = await asked(person);
    await answer(approvalId);
    const visits = [];
    for (let till = 0; till < 10; till += 1) visits.push((await at().identify(person)).visitId);
    const uses = visits.map((visitId) => call('wallet.topUpCash', { visitId, amountFen: 150_000, approvalId }, at().as(cashier)));
    expect(await outcomes(uses)).toEqual({ ok: 1, approval_invalid: 9 });
    expect((await at().books(person)).principalFen).toBe(150_000);
    expect((await call('approval.get', { approvalId }, { token: cashier.token })).status).toBe('used');
  });

  it('self_dealing: neither by who asked, nor by who gains by it', async () => {
    const { manager } = at();
    const person = await at().member();
    const self = await staffOf(at(), person, 'manager');
    expect(await codeOfRefusal(answer(await asked(person), { by: self }))).toBe('self_dealing');
    expect(await codeOfRefusal(answer(await asked(undefined, manager), { by: manager }))).toBe('self_dealing');
  });

  it('self_dealing: nor by who made the code the asker came in with, for thirty days, unless an owner', async () => {
    const { call, shop, branch, app, owner } = at();
    const manager = await shop.staff('manager', [branch], '周姐');
    const known = await shop.staff('cashier', [branch]);
    const phone = '13800001111';
    const invited = await call(
      'staff.invite',
      { name: '新来的', phone, role: 'cashier', branchIds: [branch.id] },
      { token: manager.token },
    );
    const accept = async (code: string, of: string) =>
      (await call('staff.acceptInvite', { code, phone: of, password: 'abcd-1234' }, {})).token;
    const puppet = { token: await accept(invited.code, phone), staffId: '', phone };
    const reset = await call('staff.resetPassword', { staffId: known.staffId }, { token: manager.token });
    const taken = { ...known, token: await accept(reset.code, known.phone) };
    for (const maker of [puppet, taken]) {
      const approvalId = await asked(undefined, maker);
      const shown = await call('approval.get', { approvalId }, { token: manager.token });
      expect(shown).toMatchObject({ isMine: false, barred: 'ownCode' });
      expect(await codeOfRefusal(answer(approvalId, { by: manager }))).toBe('self_dealing');
      expect(await codeOfRefusal(answer(approvalId, { by: manager, approve: false }))).toBe('self_dealing');
      expect((await answer(approvalId, { by: owner })).status).toBe('approved');
    }
    const waiting = async () => (await call('approval.count', {}, { token: manager.token })).waiting;
    const before = await waiting();
    await asked(undefined, puppet);
    expect(await waiting()).toBe(before);
    await asked();
    expect(await waiting()).toBe(before + 1);
    app.clock.advance(30 * 86_400_000);
    const again = async (person: { phone: string }, password: string) =>
      (await call('session.staffSignIn', { phone: person.phone, password })).token;
    for (const each of [manager, at().manager, at().cashier, owner]) each.token = await again(each, shopPassword);
    puppet.token = await again(puppet, 'abcd-1234');
    expect((await answer(await asked(undefined, puppet), { by: manager })).status).toBe('approved');
  });

  it('not_found: an unknown one, and one of a branch out of reach', async () => {
    const { shop, otherBranch } = at();
    const elsewhere = await shop.staff('manager', [otherBranch]);
    expect(await codeOfRefusal(answer(newId('apr')))).toBe('not_found');
    expect(await codeOfRefusal(answer(await asked(), { by: elsewhere }))).toBe('not_found');
  });

  it('approval_closed: from the very moment it expires', async () => {
    const { app } = at();
    const [just, late] = [await asked(), await asked()];
    const { expiresAt } = await at().call('approval.get', { approvalId: just }, { token: at().cashier.token });
    app.clock.set(Date.parse(expiresAt) - 1);
    await answer(just);
    app.clock.advance(30_001);
    expect(await codeOfRefusal(answer(late))).toBe('approval_closed');
    expect((await at().call('approval.get', { approvalId: late }, { token: at().cashier.token })).status).toBe('expired');
  });

  it('is nothing a cashier may do, whose ever it is', async () => {
    const { shop, branch } = at();
    expect(await codeOfRefusal(answer(await asked(), { by: await shop.staff('cashier', [branch]) }))).toBe('forbidden');
  });
});
