import { describeOperation } from '../support/operation.ts';

describeOperation('settings.get', (at) => {
  it('shows what is in force, and which texts members agreed to', async () => {
    await at().member();
    const { consent } = await at().call('programme.get', {});
    const settings = await at().call('settings.get', {}, { token: at().owner.token });
    expect(settings).toMatchObject({ brandName: '山雀茶点', pointsName: '积分', undoWindowMinutes: 5, version: 0, consent });
    expect(settings.consentVersions).toMatchObject([{ version: consent.version, members: 1 }]);
  });
});
