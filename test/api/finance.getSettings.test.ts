import { describeOperation } from '../support/operation.ts';

describeOperation('finance.getSettings', (at) => {
  it('gives what is usual where nothing was set, with an account for every book of money', async () => {
    const settings = await at().call('finance.getSettings', {}, { token: at().owner.token });
    expect(settings).toMatchObject({ version: 0, feeRates: {}, issuers: {}, accounts: {}, cardLimitFen: 500_000 });
    expect(settings.depositPercent).toEqual({ scale: 20, group: 30, brand: 40, other: 0 });
    expect(settings.usualAccounts).toContainEqual({ book: 'principal', code: '2205.01', name: '合同负债-储值本金' });
  });
});
