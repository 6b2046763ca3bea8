import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

const dayMs = 86_400_000;

describeOperation('member.rotateHandle', (at) => {
  /** Sessions of staff last a day, of members a month: these tests live through months. */
  const scan = async (device: Person['device']) => {
    const { call, shop, app, branch } = at();
    app.clock.advance(30_000);
    const { token } = await shop.staff('cashier', [branch]);
    return call('sale.identify', { branchId: branch.id, code: shop.codeOf({ device }) }, { token });
  };
  const rotate = async (person: Person, id: string, deviceId = person.device.deviceId) => {
    const { token } = await at().shop.visitor(id);
    return at().call('member.rotateHandle', { deviceId }, { token });
  };

  it('gives the same handle until it is thirty days old, then another', async () => {
    const { shop, app } = at();
    const person = await shop.member('anna');
    app.clock.advance(30 * dayMs - 1);
    expect((await rotate(person, 'anna')).handle).toBe(person.device.handle);
    app.clock.advance(1);
    expect((await rotate(person, 'anna')).handle).not.toBe(person.device.handle);
  });

  it('keeps the old handle alive until the new one is first used', async () => {
    const { shop, app } = at();
    const person = await shop.member('bella');
    app.clock.advance(30 * dayMs);
    const renewed = { ...person.device, ...(await rotate(person, 'bella')) };
    await scan(person.device);
    await scan(renewed);
    expect(await codeOfRefusal(scan(person.device))).toBe('code_unknown');
    await scan(renewed);
  });

  it('ends the old handle after sixty days, used or not', async () => {
    const { shop, app } = at();
    const person = await shop.member('carla');
    app.clock.advance(30 * dayMs);
    await rotate(person, 'carla');
    app.clock.advance(60 * dayMs);
    expect(await codeOfRefusal(scan(person.device))).toBe('code_unknown');
  });

  it('not_found: an unknown device, somebody else’s, and one that was revoked', async () => {
    const { shop, call } = at();
    const [person, stranger] = [await shop.member('dora'), await shop.member('emma')];
    expect(await codeOfRefusal(rotate(person, 'dora', newId('dev')))).toBe('not_found');
    expect(await codeOfRefusal(rotate(person, 'dora', stranger.device.deviceId))).toBe('not_found');
    await call('session.memberLogout', { installationId: 'inst-dora' }, { token: person.token });
    expect(await codeOfRefusal(rotate(person, 'dora'))).toBe('not_found');
  });
});
