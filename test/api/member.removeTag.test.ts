import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.removeTag', (at) => {
  it('takes a tag off; one that is not there changes nothing', async () => {
    const { call, owner } = at();
    const { memberId } = await at().member();
    await call('member.addTag', { memberId, tag: '少糖' }, { token: owner.token });
    const remove = (tag: string) => call('member.removeTag', { memberId, tag }, { token: owner.token });
    expect(await remove('多糖')).toEqual({ tags: ['少糖'] });
    expect(await remove('少糖')).toEqual({ tags: [] });
  });

  it('not_found: a member who does not exist', async () => {
    const asked = at().call('member.removeTag', { memberId: newId('mem'), tag: '少糖' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
