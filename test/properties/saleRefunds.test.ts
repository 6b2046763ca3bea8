import fc from 'fast-check';
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
/** What may happen to a member's sales; shares and places are of whatever there is by then. */
const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      amountFen: fc.integer({ min: 1, max: 9_000 }),
      usePoints: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('refund' as const), place, share }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
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

/** Gives a part of a sale back; what is refused is a refusal that may come. */
async function giveBack(at: World, saleId: string, amountFen: number): Promise<void> {
  try {
    await refundSale(at.app.resources, callerOf(at), { saleId, amountFen, reason: '顾客退货' });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(['refund_over_left', 'sale_already_undone']).toContain(error.code);
  }
}

const leftOf = async (at: World, saleId: string, staff: StaffPerson) =>
  (await at.call('sale.get', { saleId }, { token: staff.token })).refundableFen;

async function take(at: World, life: Life, step: Step): Promise<void> {
  const { person, sales, staff } = life;
  const saleId = sales[('place' in step ? step.place : 0) % Math.max(1, sales.length)];
  switch (step.do) {
    case 'sell': {
      const { amountFen, usePoints } = step;
      sales.push((await at.sell(person, { amountFen, usePoints }, staff)).saleId);
      return;
    }
    case 'refund':
      if (saleId !== undefined) await giveBack(at, saleId, 1 + Math.floor((await leftOf(at, saleId, staff)) * step.share));
      return;
    case 'undo':
      if (saleId !== undefined && (await storedSale(at, saleId)).status === 'paid')
        await at.call('sale.undo', { saleId }, at.as(staff));
      return;
    case 'expire': {
      at.app.clock.advance(2 * dayMs);
      life.staff = await at.shop.staff('owner', []);
      await expirePoints(at.app.resources, dateAt(at, 0));
    }
  }
}

describeWorld('sales and what goes back of them', (at) => {
  it('in any order, with undos and points that end: no more goes back than was paid, and the books are right', async () => {
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
        for (const part of amounts) await giveBack(at(), saleId, part);
        const left = await leftOf(at(), saleId, staff);
        expect(left).toBe(amounts.reduce((rest, part) => (part <= rest ? rest - part : rest), refundableFen));
        if (left > 0) await giveBack(at(), saleId, left);
        expect(await at().books(person)).toEqual(before);
        expect((await storedSale(at(), saleId)).status).toBe('refunded');
      }),
      { numRuns: at().app.resources.db.dialect === 'sqlite' ? 8 : 3, endOnFailure: true },
    );
    await expectGreen(at());
  });
});
