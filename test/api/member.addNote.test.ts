import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.addNote', (at) => {
  it('keeps the note with its author; the trail does not repeat what it says', async () => {
    const { call, owner } = at();
    const { memberId } = await at().member();
    const { noteId } = await call('member.addNote', { memberId, text: '对花生过敏' }, { token: owner.token });
    expect((await call('member.get', { memberId }, { token: owner.token })).notes).toMatchObject([
      { noteId, text: '对花生过敏', staffName: '老陈' },
    ]);
    expect(JSON.stringify(await call('staff.listAudit', {}, { token: owner.token }))).not.toContain('花生');
  });

  it('member_closed: nothing is written about somebody who was erased', async () => {
    const { memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(at().call('member.addNote', { memberId, text: '过敏' }, { token: at().owner.token }))).toBe(
      'member_closed',
    );
  });

  it('not_found: a member who does not exist', async () => {
    const asked = at().call('member.addNote', { memberId: newId('mem'), text: '过敏' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
