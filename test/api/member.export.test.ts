import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.export', (at) => {
  it('holds the profile, the whole phone, consents, devices, history and notes; the trail says who handed it out', async () => {
    const { call, owner } = at();
    const person = await at().member({ principalFen: 2_000 });
    await at().sell(person, { amountFen: 1_000 });
    await call('member.addNote', { memberId: person.memberId, text: '对花生过敏' }, { token: owner.token });
    const asked = { memberId: person.memberId, reason: '本人申请' };
    const { html, json, complete } = await call('member.export', asked, { token: owner.token });
    const all = JSON.parse(json) as Record<string, unknown[]> & { member: { phone: string; cardNumber: string } };
    expect([complete, all.member.cardNumber]).toEqual([true, person.cardNumber]);
    expect(all.member.phone).toMatch(/^1\d{10}$/);
    expect(html).toContain(all.member.phone);
    for (const part of ['consents', 'identities', 'devices', 'history', 'sales', 'notes'])
      expect(all[part]?.length).toBeGreaterThan(0);
    const { data } = await call('member.timeline', { memberId: person.memberId, what: 'audit' }, { token: owner.token });
    expect(data[0]).toMatchObject({ title: '导出会员资料', note: '本人申请' });
  });

  it('not_found: a member who does not exist', async () => {
    const asked = at().call('member.export', { memberId: newId('mem'), reason: '本人申请' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
