import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.previewMerge', (at) => {
  const preview = (fromId: string, intoId: string) =>
    at().call('member.previewMerge', { fromId, intoId }, { token: at().owner.token });

  it('shows what the merge then comes to, and moves nothing', async () => {
    const [from, into] = [await at().member({ principalFen: 900, points: 30 }), await at().member({ points: 5 })];
    const before = [await at().books(from), await at().books(into)];
    const shown = await preview(from.memberId, into.memberId);
    expect([await at().books(from), await at().books(into)]).toEqual(before);
    const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
    const { after } = await at().call('member.merge', pair, at().as(at().owner));
    expect(after).toEqual(shown.after);
  });

  it('merge_blocked: a card with itself', async () => {
    const { memberId } = await at().member();
    expect(await codeOfRefusal(preview(memberId, memberId))).toBe('merge_blocked');
  });

  it('member_closed: a card that ended', async () => {
    const [from, into] = [await at().member(), await at().member()];
    await closeCard(at(), into.memberId);
    expect(await codeOfRefusal(preview(from.memberId, into.memberId))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    expect(await codeOfRefusal(preview(newId('mem'), newId('mem')))).toBe('not_found');
  });
});
