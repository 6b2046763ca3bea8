import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { companyFacts } from '../support/harmless.ts';
import { company, employ } from '../support/shared.ts';

describeOperation('companyWallet.get', (at) => {
  it('shows what it holds, whom to call and who holds a card', async () => {
    const { walletId } = await company(at(), 8_000);
    const { holderId } = await employ(at(), walletId, await at().member(), { perMonthFen: 6_000 });
    const whole = await at().call('companyWallet.get', { walletId }, { token: at().manager.token });
    expect(whole).toMatchObject({
      ...companyFacts,
      wallet: { principalFen: 8_000, bonusFen: 0, totalFen: 8_000 },
      holders: [{ holderId, perMonthFen: 6_000, spentMonthFen: 0 }],
    });
  });

  it('not_found: no such wallet', async () => {
    const asked = at().call('companyWallet.get', { walletId: newId('wal') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
