import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.enrolDevice', (at) => {
  const enrol = (person: Person, installationId: string) =>
    at().call('member.enrolDevice', { installationId, label: '手机' }, { token: person.token });
  const scan = (device: Person['device']) => {
    at().app.clock.advance(30_000);
    return at().call(
      'sale.identify',
      { branchId: at().branch.id, code: at().shop.codeOf({ device }) },
      { token: at().cashier.token },
    );
  };

  it('gives each installation a handle and a key of its own', async () => {
    const person = await at().member();
    const tablet = await enrol(person, 'tablet-0001');
    expect(tablet.handle).not.toBe(person.device.handle);
    expect(tablet.key).not.toBe(person.device.key);
    for (const device of [person.device, tablet]) expect((await scan(device)).earnOnly).toBe(false);
  });

  it('replaces an installation that enrols again: the old code is worth nothing', async () => {
    const person = await at().member();
    const first = await enrol(person, 'phone-00001');
    const second = await enrol(person, 'phone-00001');
    expect(await codeOfRefusal(scan(first))).toBe('code_unknown');
    await scan(second);
  });

  it('lets three live: a fourth ends the oldest', async () => {
    const person = await at().member();
    const devices = [
      person.device,
      await enrol(person, 'second-0002'),
      await enrol(person, 'third-00003'),
      await enrol(person, 'fourth-0004'),
    ];
    const [oldest, ...living] = devices;
    if (oldest === undefined) throw new Error('four devices');
    expect(await codeOfRefusal(scan(oldest))).toBe('code_unknown');
    for (const device of living) await scan(device);
  });

  it('keeps three living also when four enrol at once', async () => {
    const person = await at().member();
    const devices = await Promise.all(['a', 'b', 'c', 'd'].map((name) => enrol(person, `at-once-${name}`)));
    let living = 0;
    for (const device of devices)
      living += await scan(device).then(
        () => 1,
        () => 0,
      );
    expect(living).toBe(3);
  });

  it('member_frozen: a frozen card gets no code', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(enrol(person, 'another-one'))).toBe('member_frozen');
  });
});
