import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { company, employ } from '../support/shared.ts';
import { approved, staffOf } from '../support/staffCare.ts';

describeOperation('companyWallet.setHolder', (at) => {
  it('gives a member a card, changes it when it is there, and leaves a line in the trail each time', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const { holderId } = await employ(at(), walletId, person);
    expect(await employ(at(), walletId, person, { perDayFen: 3_000 })).toMatchObject({ holderId, perDayFen: 3_000 });
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 2 }, { token: at().owner.token });
    expect(data).toMatchObject([
      { action: 'companyWallet.setHolder', subject: walletId, detail: { holderId, perDayFen: 3_000 } },
      { action: 'companyWallet.setHolder', subject: walletId, detail: { holderId, perDayFen: null } },
    ]);
  });

  it('brings back who had ended', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const { holderId } = await employ(at(), walletId, person);
    await at().call('companyWallet.endHolder', { walletId, holderId }, { token: at().owner.token });
    expect(await employ(at(), walletId, person)).toMatchObject({ holderId, status: 'active' });
  });

  it('approval_required: a manager alone adds nobody and widens nothing; narrowing, pausing and ending are free', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const set = (wish: object) =>
      at().call(
        'companyWallet.setHolder',
        { ...noLimits, ...wish, walletId, cardNumber: person.cardNumber },
        { token: at().manager.token },
      );
    expect(await codeOfRefusal(set({}))).toBe('approval_required');
    await employ(at(), walletId, person, { perDayFen: 5_000 });
    expect(await set({ perDayFen: 3_000, status: 'paused' })).toMatchObject({ perDayFen: 3_000, status: 'paused' });
    for (const wider of [{ perDayFen: 3_001, status: 'paused' }, { status: 'paused' }, { perDayFen: 3_000 }])
      expect(await codeOfRefusal(set(wider))).toBe('approval_required');
    expect(await set({ perDayFen: 1, status: 'paused' })).toMatchObject({ perDayFen: 1 });
  });

  it('a second person sees who and every limit, and their yes is good for these, once', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const wish = { ...noLimits, perDayFen: 3_000, weekdays: [5, 1], cardNumber: person.cardNumber, status: 'active' as const };
    const { call, manager, owner } = at();
    const ask = { kind: 'companyHolder' as const, subject: walletId, holder: wish, reason: '新员工' };
    const { approvalId } = await call('approval.ask', ask, at().as(manager));
    const shown = await call('approval.get', { approvalId }, { token: owner.token });
    expect(shown).toMatchObject({ amountFen: null, lines: ['企业卡：杭州青禾设计', '限额：每天 ¥30.00，周一五'] });
    expect(shown.memberName).toContain('尾号');
    await call('approval.answer', { approvalId, approve: true }, { token: owner.token });
    const set = (more: object = {}) =>
      call('companyWallet.setHolder', { ...wish, walletId, approvalId, ...more }, { token: manager.token });
    expect(await codeOfRefusal(set({ perDayFen: null }))).toBe('approval_invalid');
    const answers = await Promise.all(Array.from({ length: 5 }, () => set()));
    expect(new Set(answers.map(({ holderId }) => holderId)).size).toBe(1);
    expect((await call('approval.get', { approvalId }, { token: owner.token })).status).toBe('used');
  });

  it('approval_invalid: of another member’s card, and of limits that were not asked for', async () => {
    const { walletId } = await company(at());
    const [person, other] = [await at().member(), await at().member()];
    const holder = { ...noLimits, perDayFen: 3_000, cardNumber: person.cardNumber };
    const asked = { kind: 'companyHolder' as const, subject: walletId, holder };
    const approvalId = await approved(at(), asked, { maker: at().manager, checker: at().owner });
    const set = (more: object) =>
      at().call('companyWallet.setHolder', { ...holder, walletId, approvalId, ...more }, { token: at().manager.token });
    expect(await codeOfRefusal(set({ cardNumber: other.cardNumber }))).toBe('approval_invalid');
    expect(await codeOfRefusal(set({ perMonthFen: 1, perDayFen: 3_001 }))).toBe('approval_invalid');
    expect(await set({})).toMatchObject({ perDayFen: 3_000 });
  });

  it('self_dealing: nobody gives themself a card', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    const self = await staffOf(at(), person, 'manager');
    const wish = { ...noLimits, walletId, cardNumber: person.cardNumber };
    expect(await codeOfRefusal(at().call('companyWallet.setHolder', wish, { token: self.token }))).toBe('self_dealing');
  });

  it('not_found: no such wallet, no such card number', async () => {
    const { walletId } = await company(at());
    const person = await at().member();
    expect(await codeOfRefusal(employ(at(), newId('wal'), person))).toBe('not_found');
    const nobody = { ...noLimits, walletId, cardNumber: '8800000000000006' };
    expect(await codeOfRefusal(at().call('companyWallet.setHolder', nobody, { token: at().owner.token }))).toBe('not_found');
  });

  it('holders_full: nobody holds more than twenty cards', async () => {
    const person = await at().member();
    for (let n = 0; n < 20; n += 1) await employ(at(), (await company(at())).walletId, person);
    expect(await codeOfRefusal(employ(at(), (await company(at())).walletId, person))).toBe('holders_full');
  });
});
