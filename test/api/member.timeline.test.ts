import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.timeline', (at) => {
  it('shows money, devices and acts of staff in one order, each line with its lots, whatever the page', async () => {
    const { call, owner } = at();
    const person = await at().member({ principalFen: 5_000 });
    const { saleId } = await at().sell(person, { amountFen: 2_000 });
    await call('member.addTag', { memberId: person.memberId, tag: '少糖' }, { token: owner.token });
    const token = owner.token;
    const whole = await call('member.timeline', { memberId: person.memberId, limit: 100 }, { token });
    expect(new Set(whole.data.map(({ what }) => what))).toEqual(new Set(['ledger', 'device', 'audit']));
    const paid = whole.data.find((line) => line.saleId === saleId && line.wallet !== null);
    expect(paid?.saleNumber).toMatch(/^SK/);
    expect(paid?.postings.flatMap(({ lots }) => lots).reduce((sum, { amount }) => sum + amount, 0)).toBe(-2_000);
    const walked: string[] = [];
    for (let hasMore = true; hasMore;) {
      const page = await call(
        'member.timeline',
        { memberId: person.memberId, limit: 2, startingAfter: walked.at(-1) },
        { token },
      );
      walked.push(...page.data.map(({ id }) => id));
      ({ hasMore } = page);
    }
    expect(walked).toEqual(whole.data.map(({ id }) => id));
    const acts = await call('member.timeline', { memberId: person.memberId, what: 'audit' }, { token });
    expect(acts.data[0]).toMatchObject({ title: '加标签', note: '少糖', staffName: '老陈' });
  });

  it('says which merge can still be taken back', async () => {
    const { call, owner } = at();
    const [from, into] = [await at().member(), await at().member()];
    const wish = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
    const { mergeId } = await call('member.merge', wish, at().as(owner));
    const merges = async () => {
      const { data } = await call('member.timeline', { memberId: into.memberId, what: 'audit' }, { token: owner.token });
      return data.filter(({ title }) => title === '合并会员卡').map((line) => line.mergeId);
    };
    expect(await merges()).toEqual([mergeId]);
    await call('member.unmerge', { mergeId, reason: '合错了' }, at().as(owner));
    expect(await merges()).toEqual([null]);
  });

  it('not_found: a member who does not exist, and for a manager one who was never at the own branches', async () => {
    const { call, owner, manager, otherCashier } = at();
    expect(await codeOfRefusal(call('member.timeline', { memberId: newId('mem') }, { token: owner.token }))).toBe('not_found');
    const person = await at().member();
    await at().sell(person, { amountFen: 500 }, otherCashier);
    expect(await codeOfRefusal(call('member.timeline', { memberId: person.memberId }, { token: manager.token }))).toBe(
      'not_found',
    );
  });
});
