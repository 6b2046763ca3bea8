import fc from 'fast-check';
import { lineFen } from '@shuke/shared/goods';
import type { StaffId } from '@shuke/shared/ids';
import { expirePoints } from '../../server/src/points/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { refundSale } from '../../server/src/sale/index.ts';
import { given } from '../support/points.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { storedSale } from '../support/salePayments.ts';
import { newKey, type Person } from '../support/shop.ts';
import type { StaffPerson, World } from '../support/world.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.nat(5);
/** Lines of a sale that come back, counted from 0. */
type ItemBack = NonNullable<Parameters<typeof refundSale>[2]['lines']>[number];
const goodsFen = (items: readonly { unitPriceFen: number; quantityMilli: number }[]): number =>
  items.reduce((sum, { unitPriceFen, quantityMilli }) => sum + lineFen(unitPriceFen, quantityMilli), 0);
/** Goods that are in no list: cheap and dear, whole and by weight, so that shares of what was paid are rounded often. */
const anyItem = fc.record({
  name: fc.constantFrom('珍珠奶茶', '青提'),
  unitPriceFen: fc.integer({ min: 1, max: 3_000 }),
  quantityMilli: fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((n) => n * 1_000),
    fc.integer({ min: 1, max: 2_999 }),
  ),
});
/** What may happen to a member's sales; shares and places are of whatever there is by then. */
const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      basket: fc.oneof(
        fc.record({ amountFen: fc.integer({ min: 1, max: 9_000 }) }),
        fc.record({ items: fc.array(anyItem, { minLength: 1, maxLength: 3 }) }),
      ),
      usePoints: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('refund' as const), place, share }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('refundLine' as const), place, line: fc.nat(2), share }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

const dayMs = 86_400_000;
const dateAt = (at: World, days: number) => new Date(at.app.clock.now() + days * dayMs).toISOString().slice(0, 10);

/** A member, their sales, and who is at the till: somebody else after some days, for sessions end. */
interface Life {
  person: Person;
  sales: string[];
  staff: StaffPerson;
}

const callerOf = ({ owner }: World) => ({
  audience: 'staff' as const,
  requestId: 'req',
  idempotencyKey: newKey(),
  sessionId: 'ses',
  staffId: owner.staffId as StaffId,
  name: '老陈',
  role: 'owner' as const,
  branches: 'all' as const,
});

/** Gives a part of a sale back, by amount or by lines; what is refused is a refusal that may come. Tells whether it went. */
async function giveBack(at: World, saleId: string, wanted: { amountFen: number } | { lines: ItemBack[] }): Promise<boolean> {
  try {
    await refundSale(at.app.resources, callerOf(at), { saleId, ...wanted, reason: '顾客退货' });
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // A line of less than a fen is worth nothing by itself.
    const mayCome = ['refund_over_left', 'sale_already_undone', ...('lines' in wanted ? ['invalid_request'] : [])];
    expect(mayCome).toContain(error.code);
    return false;
  }
}

/** A share of a line comes back, at times more than is left of it, which is refused; of an amount alone, nothing. */
async function giveLineBack(at: World, saleId: string, { line, share: part }: { line: number; share: number }): Promise<boolean> {
  const { items } = await storedSale(at, saleId);
  const place = items === null ? 0 : line % items.length;
  const item = items?.[place];
  if (item === undefined) return false;
  return giveBack(at, saleId, { lines: [{ line: place, quantityMilli: Math.max(1, Math.ceil(item.quantityMilli * part)) }] });
}

const leftOf = async (at: World, saleId: string, staff: StaffPerson) =>
  (await at.call('sale.get', { saleId }, { token: staff.token })).refundableFen;

async function take(at: World, life: Life, step: Step): Promise<void> {
  const { person, sales, staff } = life;
  const saleId = sales[('place' in step ? step.place : 0) % Math.max(1, sales.length)];
  switch (step.do) {
    case 'sell': {
      const { basket, usePoints } = step;
      const isFree = 'items' in basket && goodsFen(basket.items) === 0;
      if (!isFree) sales.push((await at.sell(person, { ...basket, usePoints }, staff)).saleId);
      return;
    }
    case 'refund':
      if (saleId !== undefined) {
        const amountFen = 1 + Math.floor((await leftOf(at, saleId, staff)) * step.share);
        await giveBack(at, saleId, { amountFen });
      }
      return;
    case 'refundLine':
      if (saleId !== undefined) await giveLineBack(at, saleId, step);
      return;
    case 'undo':
      if (saleId !== undefined && (await storedSale(at, saleId)).status === 'paid')
        await at.call('sale.undo', { saleId }, at.as(staff));
      return;
    case 'merge': {
      // All that was bought before is given back to the card that is theirs from now on.
      const next = await at.member({ points: 7 });
      const pair = { fromId: person.memberId, intoId: next.memberId, reason: '同一个人' };
      await at.call('member.merge', pair, at.as(staff));
      life.person = next;
      return;
    }
    case 'expire': {
      at.app.clock.advance(2 * dayMs);
      life.staff = await at.shop.staff('owner', []);
      await expirePoints(at.app.resources, dateAt(at, 0));
    }
  }
}

/** What has not come back of each line. */
async function linesLeft(at: World, saleId: string): Promise<ItemBack[]> {
  const { items, itemsBack } = await storedSale(at, saleId);
  return (items ?? [])
    .map(({ quantityMilli }, line) => ({ line, quantityMilli: quantityMilli - (itemsBack?.[line] ?? 0) }))
    .filter(({ quantityMilli }) => quantityMilli > 0);
}

/** Of no line has more come back than was sold. */
async function expectWithinSold(at: World, saleId: string): Promise<void> {
  const { items, itemsBack } = await storedSale(at, saleId);
  for (const [line, back] of (itemsBack ?? []).entries()) expect(back).toBeLessThanOrEqual(items?.[line]?.quantityMilli ?? 0);
}

describeWorld('sales and what goes back of them', (at) => {
  it('in any order, with undos, points that end and cards that are merged: no more goes back than was paid, and the books are right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 12 }), async (steps) => {
        const person = await at().member({ principalFen: 9_000, bonusFen: 2_333, points: 400 });
        await given(at().app, { memberId: person.memberId, points: 900, expiresOn: dateAt(at(), 1) });
        const life: Life = { person, sales: [], staff: await at().shop.staff('owner', []) };
        for (const step of steps) await take(at(), life, step);
        for (const saleId of life.sales) {
          const { status, refundedFen, payableFen } = await storedSale(at(), saleId);
          expect(refundedFen).toBeLessThanOrEqual(payableFen);
          if (status === 'undone') expect(refundedFen).toBe(0);
          await expectWithinSold(at(), saleId);
        }
      }),
      { numRuns: at().app.resources.db.dialect === 'sqlite' ? 5 : 2, endOnFailure: true },
    );
    await expectGreen(at());
  });

  it('a sale that goes back whole, in whatever parts, leaves every lot, point and growth as before it', async () => {
    const parts = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2_000, max: 20_000 }), parts, async (amountFen, amounts) => {
        const person = await at().member({ principalFen: 3_000, bonusFen: 701, points: 1_500, growth: 700 });
        const second = { principalFen: 1_777, bonusFen: 111 };
        await at().shop.fund(person.memberId, at().branch, at().cashier.staffId, second);
        await given(at().app, { memberId: person.memberId, points: 333, expiresOn: dateAt(at(), 9) });
        const staff = await at().shop.staff('owner', []);
        const before = await at().books(person);
        const { saleId, refundableFen } = await at().sell(person, { amountFen }, staff);
        for (const amountFen of amounts) await giveBack(at(), saleId, { amountFen });
        const left = await leftOf(at(), saleId, staff);
        expect(left).toBe(amounts.reduce((rest, part) => (part <= rest ? rest - part : rest), refundableFen));
        if (left > 0) await giveBack(at(), saleId, { amountFen: left });
        expect(await at().books(person)).toEqual(before);
        expect((await storedSale(at(), saleId)).status).toBe('refunded');
      }),
      { numRuns: at().app.resources.db.dialect === 'sqlite' ? 8 : 3, endOnFailure: true },
    );
    await expectGreen(at());
  });

  it('lines and amounts mixed in any order, then what is left: no more than was paid, and every lot as before the sale', async () => {
    const anyPart = fc.oneof(fc.record({ amountFen: fc.integer({ min: 1, max: 2_000 }) }), fc.record({ line: fc.nat(2), share }));
    const items = fc.array(anyItem, { minLength: 1, maxLength: 3 }).filter((some) => goodsFen(some) > 0);
    await fc.assert(
      fc.asyncProperty(items, fc.array(anyPart, { maxLength: 5 }), async (sold, parts) => {
        const person = await at().member({ principalFen: 3_000, bonusFen: 701, points: 1_500, growth: 700 });
        await given(at().app, { memberId: person.memberId, points: 333, expiresOn: dateAt(at(), 9) });
        const staff = await at().shop.staff('owner', []);
        const before = await at().books(person);
        const { saleId, refundableFen } = await at().sell(person, { items: sold }, staff);
        let left = refundableFen;
        let onlyLines = true;
        for (const part of parts) {
          const went = 'line' in part ? await giveLineBack(at(), saleId, part) : await giveBack(at(), saleId, part);
          const now = await leftOf(at(), saleId, staff);
          if (went && 'amountFen' in part) onlyLines = false;
          if (went) expect(now).toBeLessThan(left);
          else expect(now).toBe(left);
          left = now;
        }
        // All lines together are worth exactly what was paid, in however many parts they came back.
        const rest = onlyLines ? { lines: await linesLeft(at(), saleId) } : { amountFen: left };
        if (left > 0) expect(await giveBack(at(), saleId, rest)).toBe(true);
        await expectWithinSold(at(), saleId);
        expect(await giveBack(at(), saleId, { amountFen: 1 })).toBe(false);
        expect(await at().books(person)).toEqual(before);
        expect((await storedSale(at(), saleId)).status).toBe('refunded');
      }),
      { numRuns: at().app.resources.db.dialect === 'sqlite' ? 8 : 3, endOnFailure: true },
    );
    await expectGreen(at());
  });
});
