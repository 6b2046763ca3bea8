import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.nameDevice', (at) => {
  it('calls a phone by another name; its codes stay', async () => {
    const person = await at().member();
    const named = { deviceId: person.device.deviceId, label: '妈妈的手机' };
    const { data } = await at().call('member.nameDevice', named, { token: person.token });
    expect(data).toMatchObject([named]);
    await at().call('sale.identify', { branchId: at().branch.id, code: at().shop.codeOf(person) }, { token: at().cashier.token });
  });

  it('not_found: the phone of somebody else, or one that was ended', async () => {
    const [one, other] = [await at().member(), await at().member()];
    const { deviceId } = one.device;
    const name = (token: string) => at().call('member.nameDevice', { deviceId, label: '我的' }, { token });
    expect(await codeOfRefusal(name(other.token))).toBe('not_found');
    await at().call('member.endDevice', { deviceId }, { token: one.token });
    expect(await codeOfRefusal(name(one.token))).toBe('not_found');
  });
});
