import { OutboxMessage } from '../../server/src/outbox/entities.ts';
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

  it('and of 不是您本人: a phone that comes back by itself is told of, one that shows codes already is not', async () => {
    const { call, app } = at();
    const person = await at().member();
    const enrol = () =>
      call('member.enrolDevice', { installationId: 'the-other-phone', label: '备用手机' }, { token: person.token });
    const told = () => app.resources.db.reader.getRepository(OutboxMessage).countBy({ topic: 'member.deviceAdded' });
    const before = await told();
    const { deviceId } = await enrol();
    await enrol();
    expect(await told()).toBe(before + 1);
    const live = (await call('member.listDevices', {}, { token: person.token })).data.find(({ label }) => label === '备用手机');
    expect(live?.deviceId).not.toBe(deviceId);
    await call('member.endDevice', { deviceId: live?.deviceId ?? '' }, { token: person.token });
    await enrol();
    expect(await told()).toBe(before + 2);
    await call('member.reportMisuse', {}, { token: person.token });
    await enrol();
    expect(await told()).toBe(before + 3);
  });

  it('not_found: the phone of somebody else stays as it is', async () => {
    const [one, other] = [await at().member(), await at().member()];
    const end = at().call('member.endDevice', { deviceId: one.device.deviceId }, { token: other.token });
    expect(await codeOfRefusal(end)).toBe('not_found');
    expect((await at().call('member.listDevices', {}, { token: one.token })).data).toHaveLength(1);
  });
});
