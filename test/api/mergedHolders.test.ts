import { WalletHolder } from '../../server/src/wallet/index.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { company, employ, share } from '../support/shared.ts';
import type { Person } from '../support/shop.ts';

describeWorld('family and company cards of a card that was merged', (at) => {
  const merge = (from: Person, into: Person) =>
    at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
  const unmerge = (mergeId: string) => at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
  const usable = async (who: Person) =>
    (await at().identify(who)).wallets.filter(({ kind }) => kind !== 'own').map(({ usableFen, note }) => [usableFen, note]);
  const buy = (who: Person, walletOwner: string, amountFen: number) =>
    at().sell(who, { amountFen, walletOwner, usePoints: false });

  it('a child spends from the card its mother’s became, within the same limit, of which today’s is spent', async () => {
    const [mother, now, child] = [await at().member({ principalFen: 9_000 }), await at().member(), await at().member()];
    await share(at(), mother, child, { perDayFen: 3_000 });
    await buy(child, mother.memberId, 1_000);
    await merge(mother, now);
    expect(await usable(child)).toEqual([[2_000, '受当日限额限制']]);
    await buy(child, now.memberId, 2_000);
    expect((await at().books(now)).principalFen).toBe(6_000);
    expect(await codeOfRefusal(buy(child, mother.memberId, 100))).toBe('not_found');
    await expectGreen(at());
  });

  it('whoever was a holder is one with their new card; nobody is one of their own', async () => {
    const { walletId } = await company(at(), 50_000);
    const [worker, now, boss] = [await at().member(), await at().member(), await at().member({ principalFen: 5_000 })];
    await employ(at(), walletId, worker, { perSaleFen: 1_500 });
    await share(at(), boss, worker, { perSaleFen: 700 });
    await share(at(), boss, now, { perSaleFen: 400 });
    await share(at(), worker, now);
    await merge(worker, now);
    // What the new card had already stays as it was.
    expect((await usable(now)).map(([fen]) => fen).sort()).toEqual([1_500, 400]);
    const living = await at().app.resources.db.reader.getRepository(WalletHolder).findBy({ memberId: worker.memberId });
    expect(living.map(({ status }) => status)).toEqual(['ended', 'ended']);
  });

  it('taken back, each right is where it was, as its owner has changed it since', async () => {
    const [mother, now] = [await at().member({ principalFen: 9_000 }), await at().member()];
    const [child, uncle] = [await at().member(), await at().member()];
    for (const holder of [child, uncle]) await share(at(), mother, holder, { perSaleFen: 800 });
    const { mergeId } = await merge(mother, now);
    const { holders } = await at().call('wallet.listHolders', {}, { token: now.token });
    expect(holders).toHaveLength(2);
    const { token } = now;
    const limits = { perSaleFen: null, perDayFen: null, perMonthFen: null, weekdays: [1], fromMinute: 0, toMinute: 1440 };
    const change = { holderId: holders[1]?.holderId ?? '', status: 'ended' as const, ...limits, branchIds: null };
    await at().call('wallet.changeHolder', change, { token });
    await unmerge(mergeId);
    expect(await usable(child)).toEqual([[800, '受单笔限额限制']]);
    expect(await usable(uncle)).toEqual([]);
    await expectGreen(at());
  });
});
