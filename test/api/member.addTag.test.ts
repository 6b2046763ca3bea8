import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.addTag', (at) => {
  const add = (memberId: string, tag: string) => at().call('member.addTag', { memberId, tag }, { token: at().owner.token });

  it('puts a tag on once, however often', async () => {
    const { memberId } = await at().member();
    await add(memberId, '少糖');
    expect((await add(memberId, '少糖')).tags).toEqual(['少糖']);
  });

  it('tags_full: twenty are enough', async () => {
    const { memberId } = await at().member();
    for (let tag = 1; tag <= 20; tag += 1) await add(memberId, `标签${String(tag)}`);
    expect(await codeOfRefusal(add(memberId, '又一个'))).toBe('tags_full');
    expect((await add(memberId, '标签1')).tags).toHaveLength(20);
  });

  it('member_closed: nothing is written about somebody who was erased', async () => {
    const { memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(add(memberId, '少糖'))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    expect(await codeOfRefusal(add(newId('mem'), '少糖'))).toBe('not_found');
  });
});
