import { IsNull } from 'typeorm';
import { MemberDevice } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { MisuseReport } from '../../server/src/inbox/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.reportMisuse', (at) => {
  it('freezes stored value, ends the codes and tells the branch, once for one message', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { token, memberId } = person;
    const { saleId } = await at().sell(person, { amountFen: 1_000, usePoints: false });
    await tellAll(at().app, memberId);
    const { data } = await at().call('member.listMessages', {}, { token });
    const messageId = data.find(({ kind }) => kind === 'spend')?.id ?? '';
    const stolen = at().shop.codeOf(person);
    const reported = await at().call('member.reportMisuse', { messageId }, { token });
    expect(reported).toEqual({ frozen: true, devicesEnded: 1, branch: { name: '春风路店', telephone: '0571-0000000' } });
    expect((await at().call('member.reportMisuse', { messageId }, { token })).devicesEnded).toBe(0);

    expect((await at().call('member.home', {}, { token })).walletFrozen).toBe(true);
    at().app.clock.advance(30_000);
    const scanned = at().call('sale.identify', { branchId: at().branch.id, code: stolen }, { token: at().cashier.token });
    expect(await codeOfRefusal(scanned)).toBe('code_unknown');
    const { db } = at().app.resources;
    expect(await db.reader.getRepository(MisuseReport).findBy({ memberId })).toMatchObject([
      { saleId, branchId: at().branch.id },
    ]);
    const told = await at().call('member.timeline', { memberId, what: 'audit' }, { token: at().owner.token });
    expect(told.data.filter(({ title }) => title.includes('不是本人'))).toHaveLength(1);
  });

  it('lets the reporting phone show a code again, while stored value stays where it is', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { token } = person;
    await at().call('member.reportMisuse', {}, { token });
    const installation = { installationId: `inst-${person.personId}`, label: 'iPhone' };
    const device = await at().call('member.enrolDevice', installation, { token });
    const { quote } = await at().priced({ ...person, device }, { amountFen: 1_000, usePoints: false });
    expect([quote.walletFen, quote.restFen]).toEqual([0, 1_000]);
  });

  it('ends the codes also when the server died in between, and not that of a phone enrolled since', async () => {
    const person = await at().member();
    const { token, memberId } = person;
    at().app.clock.advance(1_000);
    await at().call('member.reportMisuse', {}, { token });
    const { db } = at().app.resources;
    await db.write((tx) => tx.update(MemberDevice, { memberId }, { revokedAt: null }));
    at().app.clock.advance(1_000);
    const again = await at().call('member.enrolDevice', { installationId: 'phone-after', label: 'iPhone' }, { token });
    await tellAll(at().app, memberId);
    const live = await db.reader.getRepository(MemberDevice).findBy({ memberId, revokedAt: IsNull() });
    expect(live.map(({ id }) => id)).toEqual([again.deviceId]);
  });

  it('is shown to the owner', async () => {
    const { token } = await at().member();
    await at().call('member.reportMisuse', {}, { token });
    const { alerts } = await at().call('report.overview', {}, { token: at().owner.token });
    expect(alerts.map(({ kind }) => kind)).toContain('misuse');
  });

  it('not_found: the message of somebody else', async () => {
    const [one, other] = [await at().member({ principalFen: 100 }), await at().member()];
    await tellAll(at().app, one.memberId);
    const { data } = await at().call('member.listMessages', {}, { token: one.token });
    const asked = at().call('member.reportMisuse', { messageId: data[0]?.id ?? newId('msg') }, { token: other.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
    expect((await at().call('member.home', {}, { token: other.token })).walletFrozen).toBe(false);
  });

  it('without a message is one report a day, however often it is tapped', async () => {
    const { token, memberId } = await at().member();
    const report = () => at().call('member.reportMisuse', {}, { token });
    await Promise.all([report(), report(), report()]);
    const reports = at().app.resources.db.reader.getRepository(MisuseReport);
    expect(await reports.countBy({ memberId })).toBe(1);
    at().app.clock.advance(86_400_000);
    await report();
    expect(await reports.countBy({ memberId })).toBe(2);
  });
});
