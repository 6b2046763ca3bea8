import { noEffects, untouched } from '../../server/src/ledger/index.ts';
import { MemberMerge } from '../../server/src/office/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { lostAndFound, nextDay, opened } from '../support/recoveries.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.unmerge', (at) => {
  const merged = async (): Promise<{ from: Person; into: Person; mergeId: string }> => {
    const [from, into] = [
      await at().member({ principalFen: 5_000, bonusFen: 500, points: 300, growth: 40 }),
      await at().member({ principalFen: 700 }),
    ];
    const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
    const { mergeId } = await at().call('member.merge', pair, at().as(at().owner));
    return { from, into, mergeId };
  };
  const unmerge = (mergeId: string, options = at().as(at().owner)) =>
    at().call('member.unmerge', { mergeId, reason: '合错了' }, options);

  it('gives both cards back what they held, to the lot, with phone and WeChat, whatever they had lived through', async () => {
    const { call, owner } = at();
    const [from, into] = [
      await at().member({ principalFen: 8_000, bonusFen: 800, points: 900 }),
      await at().member({ principalFen: 100, points: 9 }),
    ];
    for (let sale = 0; sale < 3; sale += 1) await at().sell(from, { amountFen: 2_100 + sale });
    await at().sell(into, { amountFen: 50 });
    const before = [await at().books(from), await at().books(into)];
    const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
    const { mergeId } = await call('member.merge', pair, at().as(owner));
    const once = at().as(owner);
    const first = await unmerge(mergeId, once);
    expect(await unmerge(mergeId, once)).toEqual(first);
    expect([await at().books(from), await at().books(into)]).toEqual(before);
    expect(first.from).toMatchObject({
      principalFen: before[0]?.principalFen,
      points: before[0]?.points,
      growth: before[0]?.growth,
    });
    expect((await call('member.home', {}, { token: from.token })).memberId).toBe(from.memberId);
    await at().sell(from, { amountFen: 100 });
  });

  it('merge_settled: not after either card has moved, and not twice; nothing is touched', async () => {
    const { into, mergeId } = await merged();
    await at().sell(into, { amountFen: 100 });
    const before = await at().books(into);
    expect(await codeOfRefusal(unmerge(mergeId))).toBe('merge_settled');
    expect(await at().books(into)).toEqual(before);
    const again = await merged();
    await unmerge(again.mergeId);
    expect(await codeOfRefusal(unmerge(again.mergeId))).toBe('merge_settled');
  });

  it('merge_settled: also where what moved was taken back again', async () => {
    const { into, mergeId } = await merged();
    const { saleId } = await at().sell(into, { amountFen: 100 });
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    expect(await codeOfRefusal(unmerge(mergeId))).toBe('merge_settled');
  });

  it('merge_settled: not the merge that found a lost card again, whose old phone leads nowhere', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    await nextDay(at());
    await at().call('recovery.finish', { recoveryId }, at().as(at().owner));
    const merges = at().app.resources.db.reader.getRepository(MemberMerge);
    const found = await merges.findOneByOrFail({ fromId: claimant.memberId });
    const before = [await at().books(lost), await at().books(claimant)];
    expect(await codeOfRefusal(unmerge(found.id))).toBe('merge_settled');
    // Those of old do not say of themselves that they are one.
    const { byRecovery: _unsaid, ...facts } = found.facts;
    await at().app.resources.committer.submit({
      ...untouched,
      owners: [lost.memberId],
      decide: () => ({ ...noEffects, updates: [{ entity: 'member_merge', id: found.id, patch: { facts } }], answer: null }),
    });
    expect(await codeOfRefusal(unmerge(found.id))).toBe('merge_settled');
    expect([await at().books(lost), await at().books(claimant)]).toEqual(before);
  });

  it('not_found: a merge that never was', async () => {
    expect(await codeOfRefusal(unmerge(newId('mrg')))).toBe('not_found');
  });

  it('idempotency_key_required: without a key nothing is moved', async () => {
    const { mergeId } = await merged();
    expect(await codeOfRefusal(unmerge(mergeId, { token: at().owner.token } as never))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another merge under the same key', async () => {
    const [one, other] = [await merged(), await merged()];
    const once = at().as(at().owner);
    await unmerge(one.mergeId, once);
    expect(await codeOfRefusal(unmerge(other.mergeId, once))).toBe('idempotency_key_reused');
  });
});
