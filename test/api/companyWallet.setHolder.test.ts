import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { noLimits } from '../support/harmless.ts';
import { company, employ } from '../support/shared.ts';
import { staffOf } from '../support/staffCare.ts';

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
