import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.exportOwn', (at) => {
  it('holds what staff would hand out, and what the member said and was told; the trail knows', async () => {
    const { call, owner } = at();
    const person = await at().member({ points: 200 });
    const { token, memberId } = person;
    await call('member.changeProfile', { birthday: '1990-02-28' }, { token });
    await call('member.setPreference', { topic: 'marketing', on: true }, { token });
    await call('member.addNote', { memberId, text: '对花生过敏' }, { token: owner.token });
    await at().sell(person, { amountFen: 1_000 });
    await tellAll(at().app, memberId);
    const { json, complete } = await call('member.exportOwn', {}, { token });
    expect(complete).toBe(true);
    const own = JSON.parse(json) as Record<string, unknown>;
    expect(own).toMatchObject({
      member: { cardNumber: person.cardNumber, birthday: '1990-02-28' },
      preferences: [{ topic: 'marketing', wanted: true }],
      notes: [{ text: '对花生过敏' }],
    });
    expect(own['messages']).toHaveLength(1);
    const byStaff = JSON.parse(
      (await call('member.export', { memberId, reason: '本人申请' }, { token: owner.token })).json,
    ) as Record<string, unknown>;
    expect({ ...byStaff, exportedAt: '' }).toEqual({ ...own, exportedAt: '' });
    const trail = await at()
      .app.resources.db.reader.getRepository(AuditEntry)
      .findBy({ subject: memberId, action: 'member.exportOwn' });
    expect(trail).toMatchObject([{ staffId: null }]);
  });

  it('holds nothing of anybody else', async () => {
    const [one, other] = [await at().member({ points: 200 }), await at().member({ points: 300 })];
    await at().sell(other, { amountFen: 1_000 });
    const { json } = await at().call('member.exportOwn', {}, { token: one.token });
    expect(json).not.toContain(other.cardNumber);
    expect((JSON.parse(json) as { sales: unknown[] }).sales).toEqual([]);
  });
});
