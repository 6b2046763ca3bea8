import { newId } from '../../server/src/platform/ids.ts';
import { CompanyWallet } from '../../server/src/wallet/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { companyFacts } from '../support/harmless.ts';
import { once } from '../support/shared.ts';

describeOperation('companyWallet.create', (at) => {
  const facts = () => ({ ...companyFacts, branchId: at().branch.id });

  it('opens an empty wallet, once per key, keeps the phone sealed and leaves a line in the trail', async () => {
    const { call, owner, app } = at();
    const key = once(owner);
    const made = await call('companyWallet.create', facts(), key);
    expect(await call('companyWallet.create', facts(), key)).toEqual(made);
    expect(made).toMatchObject({ ...companyFacts, status: 'active', wallet: { totalFen: 0 }, holders: [], spends: [] });
    const row = await app.resources.db.reader.getRepository(CompanyWallet).findOneByOrFail({ id: made.walletId });
    expect(row.contactPhoneSealed).not.toContain(companyFacts.contactPhone);
    const { data } = await call('staff.listAudit', { branchId: at().branch.id }, { token: owner.token });
    expect(data[0]).toMatchObject({ action: 'companyWallet.create', subject: made.walletId });
    expect(JSON.stringify(data[0])).not.toContain(companyFacts.contactPhone);
  });

  it('not_found: a branch that does not exist', async () => {
    const made = at().call('companyWallet.create', { ...companyFacts, branchId: newId('brn') }, once(at().owner));
    expect(await codeOfRefusal(made)).toBe('not_found');
  });

  it('idempotency_key_required: without a key', async () => {
    const made = at().call('companyWallet.create', facts(), { token: at().owner.token });
    expect(await codeOfRefusal(made)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of another company', async () => {
    const key = once(at().owner);
    await at().call('companyWallet.create', facts(), key);
    const other = at().call('companyWallet.create', { ...facts(), name: '别的公司' }, key);
    expect(await codeOfRefusal(other)).toBe('idempotency_key_reused');
  });
});
