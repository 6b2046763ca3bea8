import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('session.memberLogout', (at) => {
  it('ends the session, for a visitor too, and no other of the same person', async () => {
    const { call, shop } = at();
    const { token } = await shop.visitor('qian');
    const other = await shop.visitor('qian');
    await call('session.memberLogout', {}, { token });
    await untilRefused(() => call('session.memberLogout', {}, { token }));
    await call('session.memberLogout', {}, { token: other.token });
  });

  it('revokes the member code of the installation it names, and of no other', async () => {
    const { call, shop, app, cashier, branch } = at();
    const person = await shop.member('sun');
    const tablet = await call('member.enrolDevice', { installationId: 'tablet-of-sun', label: 'iPad' }, { token: person.token });
    await call('session.memberLogout', { installationId: 'inst-sun' }, { token: person.token });
    app.clock.advance(30_000);
    const scan = (device: typeof person.device) =>
      call('sale.identify', { branchId: branch.id, code: shop.codeOf({ device }) }, { token: cashier.token });
    expect(await codeOfRefusal(scan(person.device))).toBe('code_unknown');
    expect((await scan(tablet)).earnOnly).toBe(false);
  });

  it('writes nothing more from that moment on, although a server may still read with what it found before', async () => {
    const { call, shop } = at();
    const person = await shop.member('hehe');
    await call('member.home', {}, { token: person.token });
    await call('session.memberLogout', {}, { token: person.token });
    const enrolled = call('member.enrolDevice', { installationId: 'other-of-hehe', label: 'iPad' }, { token: person.token });
    expect(await codeOfRefusal(enrolled)).toBe('unauthenticated');
  });

  it('leaves the codes alone when it names no installation', async () => {
    const { call, shop } = at();
    const person = await shop.member('zhou');
    await call('session.memberLogout', {}, { token: person.token });
    expect((await at().identify(person, at().cashier, { inContact: false })).earnOnly).toBe(false);
  });
});
