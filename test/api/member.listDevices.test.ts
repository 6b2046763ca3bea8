import { describeOperation } from '../support/operation.ts';

describeOperation('member.listDevices', (at) => {
  it('lists the phones that show codes now, the newest first, and when each was last used', async () => {
    const person = await at().member();
    const { token } = person;
    await at().call('sale.identify', { branchId: at().branch.id, code: at().shop.codeOf(person) }, { token: at().cashier.token });
    const second = await at().call('member.enrolDevice', { installationId: 'phone-second', label: '网页' }, { token });
    const { data } = await at().call('member.listDevices', {}, { token });
    expect(data.map(({ deviceId, label }) => [deviceId, label])).toEqual([
      [second.deviceId, '网页'],
      [person.device.deviceId, 'iPhone'],
    ]);
    expect(data.map(({ usedAt }) => usedAt === null)).toEqual([true, false]);
  });
});
