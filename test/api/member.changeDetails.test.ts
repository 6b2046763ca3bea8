import { AuditEntry } from '../../server/src/staff/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.changeDetails', (at) => {
  const change = (memberId: string, input: { name?: string; birthday?: string }) =>
    at().call('member.changeDetails', { memberId, reason: '本人到店', ...input }, { token: at().owner.token });

  it('puts right what the member cannot any more; the trail says which parts, not what they hold', async () => {
    const { token, memberId } = await at().member();
    for (const birthday of ['1990-01-01', '1990-01-02']) await at().call('member.changeProfile', { birthday }, { token });
    expect(await change(memberId, { name: '阿满', birthday: '1990-01-03' })).toMatchObject({
      name: '阿满',
      birthday: '1990-01-03',
    });
    const trail = await at()
      .app.resources.db.reader.getRepository(AuditEntry)
      .findBy({ subject: memberId, action: 'member.changeDetails' });
    expect(trail).toMatchObject([{ staffId: at().owner.staffId, detail: { reason: '本人到店', parts: 'name,birthday' } }]);
    expect(JSON.stringify(trail)).not.toContain('1990');
  });

  it('field_invalid: a field the shop does not have, and then no line in the trail', async () => {
    const { memberId } = await at().member();
    const input = { memberId, reason: '本人到店', fields: [{ key: 'nowhere', value: 'x' }] };
    expect(await codeOfRefusal(at().call('member.changeDetails', input, { token: at().owner.token }))).toBe('field_invalid');
    const trail = at().app.resources.db.reader.getRepository(AuditEntry);
    expect(await trail.countBy({ subject: memberId, action: 'member.changeDetails' })).toBe(0);
  });

  it('member_closed: a card that ended', async () => {
    const { token, memberId } = await at().member();
    await at().call('member.eraseOwn', { agreed: true }, { token });
    expect(await codeOfRefusal(change(memberId, { name: '阿满' }))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    expect(await codeOfRefusal(change(newId('mem'), { name: '阿满' }))).toBe('not_found');
  });
});
