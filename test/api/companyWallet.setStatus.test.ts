import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { company, employ } from '../support/shared.ts';

describeOperation('companyWallet.setStatus', (at) => {
  const set = (walletId: string, status: 'active' | 'frozen') =>
    at().call('companyWallet.setStatus', { walletId, status }, { token: at().owner.token });

  it('freezes the wallet for every holder, and frees it, with a line in the trail', async () => {
    const { walletId } = await company(at(), 1_000);
    const person = await at().member();
    await employ(at(), walletId, person);
    const reason = async () => (await at().call('wallet.listShared', {}, { token: person.token })).wallets[0]?.reason;
    expect(await set(walletId, 'frozen')).toMatchObject({ status: 'frozen', wallet: { totalFen: 1_000 } });
    expect(await reason()).toBe('frozen');
    await set(walletId, 'active');
    expect(await reason()).toBeNull();
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 1 }, { token: at().owner.token });
    expect(data).toMatchObject([{ action: 'companyWallet.setStatus', detail: { status: 'active' } }]);
  });

  it('not_found: no such wallet', async () => {
    expect(await codeOfRefusal(set(newId('wal'), 'frozen'))).toBe('not_found');
  });
});
