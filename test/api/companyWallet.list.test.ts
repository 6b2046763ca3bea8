import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { company } from '../support/shared.ts';

describeOperation('companyWallet.list', (at) => {
  it('goes by pages, newest first, with what each holds and no phone', async () => {
    const { call, manager, branch } = at();
    const [older, newer] = [await company(at(), 5_000), await company(at())];
    const first = await call('companyWallet.list', { branchId: branch.id, limit: 1 }, { token: manager.token });
    expect(first).toMatchObject({ data: [{ walletId: newer.walletId, wallet: { totalFen: 0 } }], hasMore: true });
    const page = { branchId: branch.id, limit: 1, startingAfter: newer.walletId };
    const { data } = await call('companyWallet.list', page, { token: manager.token });
    expect(data).toMatchObject([{ walletId: older.walletId, wallet: { principalFen: 5_000, totalFen: 5_000 } }]);
    expect(JSON.stringify(data)).not.toContain('136');
  });

  it('not_found: a branch that does not exist', async () => {
    const asked = at().call('companyWallet.list', { branchId: newId('brn') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
