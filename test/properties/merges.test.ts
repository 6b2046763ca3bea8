import fc from 'fast-check';
import { ApiError } from '@shuke/shared/apiError';
import { describeWorld } from '../support/operation.ts';
import { given } from '../support/points.ts';
import { expectGreen } from '../support/refunds.ts';
import type { World } from '../support/world.ts';

const days = fc.constantFrom('2026-12-31', '2027-06-30', '2027-12-31');

/** What a card may hold: money of several top-ups, points of several days, growth. */
const card = fc.record({
  topUps: fc.array(fc.record({ principalFen: fc.integer({ min: 1, max: 9_000 }), bonusFen: fc.nat(900) }), { maxLength: 3 }),
  points: fc.array(fc.record({ points: fc.integer({ min: 1, max: 900 }), expiresOn: days }), { maxLength: 3 }),
  growth: fc.nat(900),
  spendFen: fc.nat(2_000),
});
type Card = typeof card extends fc.Arbitrary<infer C> ? C : never;

async function lived(at: World, { topUps, points, growth, spendFen }: Card) {
  const person = await at.member({ growth });
  for (const { principalFen, bonusFen } of topUps)
    await at.shop.fund(person.memberId, at.branch, at.cashier.staffId, { principalFen, bonusFen });
  for (const each of points) await given(at.app, { memberId: person.memberId, ...each });
  if (spendFen > 0) await at.sell(person, { amountFen: spendFen });
  return person;
}

describeWorld('merges', (at) => {
  it('late money of a card merged on and on ends on the last card to the lot, by however many steps it went there', async () => {
    const steps = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(steps, card, fc.integer({ min: 1, max: 900 }), days, async (length, lives, points, expiresOn) => {
        const chain = [await lived(at(), lives)];
        const merge = (fromId: string, intoId: string) =>
          at().call('member.merge', { fromId, intoId, reason: '同一个人' }, at().as(at().owner));
        for (let step = 0; step < length; step += 1) {
          const next = await at().member();
          await merge(chain.at(-1)?.memberId ?? '', next.memberId);
          chain.push(next);
        }
        const [first, last] = [chain[0], chain.at(-1)];
        if (first === undefined || last === undefined) throw new Error('a chain has ends');
        const before = await at().books(last);
        await given(at().app, { memberId: first.memberId, points, expiresOn });
        const { mergeId } = await merge(first.memberId, last.memberId);
        const after = await at().books(last);
        expect(after).toMatchObject({ points: before.points + points, visitCount: before.visitCount });
        expect(after.lots.points[expiresOn]).toBe((before.lots.points[expiresOn] ?? 0) + points);
        await at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
        expect(await at().books(last)).toEqual(before);
        expect((await at().books(first)).points).toBe(points);
        await expectGreen(at());
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('merge moves exactly what there is, and unmerge restores both cards to the lot, whatever they held', async () => {
    await fc.assert(
      fc.asyncProperty(card, card, fc.boolean(), async (one, other, moves) => {
        const [from, into] = [await lived(at(), one), await lived(at(), other)];
        const before = [await at().books(from), await at().books(into)] as const;
        const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
        const { mergeId } = await at().call('member.merge', pair, at().as(at().owner));
        const merged = await at().books(into);
        for (const part of ['principalFen', 'bonusFen', 'points', 'growth', 'visitCount'] as const)
          expect(merged[part]).toBe(before[0][part] + before[1][part]);
        for (const book of ['principal', 'bonus', 'points'] as const) {
          const lots = new Set([...Object.keys(before[0].lots[book]), ...Object.keys(before[1].lots[book])]);
          for (const lot of lots)
            expect(merged.lots[book][lot]).toBe((before[0].lots[book][lot] ?? 0) + (before[1].lots[book][lot] ?? 0));
        }
        if (moves) await given(at().app, { memberId: into.memberId, points: 1 });
        const back = at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
        if (moves) {
          const refusal = await back.then(
            () => 'done',
            (error: unknown) => (error instanceof ApiError ? error.code : 'broken'),
          );
          expect(refusal).toBe('merge_settled');
        } else {
          await back;
          expect([await at().books(from), await at().books(into)]).toEqual([...before]);
        }
        await expectGreen(at());
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
