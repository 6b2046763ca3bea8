import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.endDevice', (at) => {
  it('ends the codes of that phone at once, and of no other', async () => {
    const person = await at().member();
    const { token } = person;
    const other = await at().call('member.enrolDevice', { installationId: 'phone-other', label: '网页' }, { token });
    const { data } = await at().call('member.endDevice', { deviceId: person.device.deviceId }, { token });
    expect(data.map(({ deviceId }) => deviceId)).toEqual([other.deviceId]);
    const scan = (device: typeof other) =>
      at().call('sale.identify', { branchId: at().branch.id, code: at().shop.codeOf({ device }) }, { token: at().cashier.token });
    expect(await codeOfRefusal(scan({ ...other, ...person.device }))).toBe('code_unknown');
    await scan(other);
  });

  it('not_found: the phone of somebody else stays as it is', async () => {
    const [one, other] = [await at().member(), await at().member()];
    const end = at().call('member.endDevice', { deviceId: one.device.deviceId }, { token: other.token });
    expect(await codeOfRefusal(end)).toBe('not_found');
    expect((await at().call('member.listDevices', {}, { token: one.token })).data).toHaveLength(1);
  });
});
