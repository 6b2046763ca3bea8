import fc from 'fast-check';
import type { StaffId } from '@shuke/shared/ids';
import { readTransactions } from '../../server/src/ledger/index.ts';
import { changeProgramme } from '../../server/src/merchant/index.ts';
import { refundsOf } from '../../server/src/pay/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { refundTopUp, releaseBonus } from '../../server/src/wallet/index.ts';
import { spend, takeBack } from '../support/ledgerCommands.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen, heldFen, storedTopUp, toppedUp, wechatEnds } from '../support/refunds.ts';
import type { Person } from '../support/shop.ts';
import type { World } from '../support/world.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.nat(7);
/** What may happen to a member's money; shares and places are of whatever there is by then. */
const anyStep = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('topUp' as const), payFen: fc.integer({ min: 1, max: 9_000 }), given: share }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('spend' as const), share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('refund' as const), place, share: fc.option(share, { nil: undefined }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('end' as const), place, end: fc.constantFrom('SUCCESS' as const, 'CLOSED' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** One member's life; every step leaves the books in order. */
class Life {
  readonly #topUps: string[] = [];
  readonly #spends: string[] = [];
  readonly #open: string[] = [];

  private constructor(
    private readonly at: World,
    private readonly person: Person,
  ) {}

  static async begin(at: World): Promise<Life> {
    const life = new Life(at, await at.member());
    const plan = { payFen: 6_001, bonusFen: 2_999, instalments: 3, points: 70 };
    life.#topUps.push((await toppedUp(at, life.person, plan)).topUpId);
    return life;
  }

  async take(step: Step): Promise<void> {
    const { committer } = this.at.app.resources;
    const { memberId } = this.person;
    switch (step.do) {
      case 'topUp': {
        const [principalFen, bonusFen] = [step.payFen, Math.floor(step.payFen * step.given)];
        await this.at.shop.fund(memberId, this.at.branch, this.at.cashier.staffId, { principalFen, bonusFen });
        this.#topUps.push((await this.at.paidIn(this.person)).id);
        return;
      }
      case 'spend': {
        const { principalFen, bonusFen } = await this.at.books(this.person);
        const amountFen = Math.floor((principalFen + bonusFen) * step.share);
        if (amountFen > 0) this.#spends.push((await committer.submit(spend({ memberId, amountFen }))).transactionId);
        return;
      }
      case 'undo': {
        const [id] = this.#spends.splice(step.place, 1);
        if (id === undefined) return;
        const originals = await readTransactions(this.at.app.resources.db, { ids: [id] });
        await committer.submit(takeBack({ memberId, originals }));
        return;
      }
      case 'refund':
        return this.#refund(step);
      case 'end': {
        const [refundId] = this.#open.splice(step.place, 1);
        if (refundId !== undefined) await wechatEnds(this.at, refundId, step.end);
        return;
      }
      case 'release':
        this.at.app.clock.advance(31 * 86_400_000);
        await releaseBonus(this.at.app.resources, new Date(this.at.app.clock.now()).toISOString().slice(0, 10));
    }
  }

  async #refund(step: Extract<Step, { do: 'refund' }>): Promise<void> {
    const topUpId = this.#topUps[step.place % this.#topUps.length] ?? '';
    const topUp = await storedTopUp(this.at, topUpId);
    const wanted = step.share === undefined ? undefined : Math.ceil((topUp.principalFen - topUp.refundedFen) * step.share);
    const amountFen = wanted === 0 ? undefined : wanted;
    try {
      const refund = await refundTopUp(this.at.app.resources, callerOf(this.at), { topUpId, amountFen, reason: '顾客要求' });
      if (refund.mchid !== null) this.#open.push(refund.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(['nothing_to_refund', 'refund_over_left']).toContain(error.code);
    }
  }

  /** WeChat comes to an end with everything that is still on its way. */
  async end(): Promise<void> {
    for (const [n, refundId] of this.#open.splice(0).entries())
      await wechatEnds(this.at, refundId, n % 2 === 0 ? 'SUCCESS' : 'CLOSED');
    expect(await heldFen(this.at, this.person)).toBe(0);
  }

  async check(): Promise<void> {
    const books = await this.at.books(this.person);
    for (const book of ['principal', 'bonus'] as const) {
      const inLots = Object.values(books.lots[book]).reduce((sum, fen) => sum + fen, 0);
      expect(inLots).toBe(books[`${book}Fen`]);
    }
    let onItsWay = 0;
    for (const topUpId of this.#topUps) {
      const { principalFen, refundedFen } = await storedTopUp(this.at, topUpId);
      const refunds = (await refundsOf(this.at.app.resources.db, topUpId)).filter(({ status }) => status !== 'closed');
      expect(refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(refundedFen);
      expect(refundedFen).toBeLessThanOrEqual(principalFen);
      onItsWay += refunds.filter(({ status }) => status !== 'succeeded').reduce((sum, { terms }) => sum + heldBy(terms), 0);
    }
    expect(await heldFen(this.at, this.person)).toBe(onItsWay);
  }
}

const heldBy = (terms: unknown): number => {
  const { principalFen, bonusFen } = terms as { principalFen: number; bonusFen: number };
  return principalFen + bonusFen;
};

/** Who needs nobody's yes to give back: what is looked at here is what comes of it. */
const callerOf = ({ owner }: World) => ({
  audience: 'staff' as const,
  requestId: 'req',
  idempotencyKey: newId('key'),
  sessionId: 'ses',
  staffId: owner.staffId as StaffId,
  name: '林老板',
  role: 'owner' as const,
  branches: 'all' as const,
});

describeWorld('any history of topping up, spending, undoing and refunding', (at) => {
  beforeAll(() => {
    at().app.sandbox.world.pay.refunds.settling = 'hand';
  });

  it.each(['proportional', 'paid_first', 'bonus_first'])(
    'counted %s: no more goes back than was paid, lots are balances, and nothing stays held',
    async (policy) => {
      const { db, clock, directory } = at().app.resources;
      await changeProgramme(db, clock, { topUpRefund: { policy } });
      directory.forget();
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 14 }), async (steps) => {
          const life = await Life.begin(at());
          for (const step of steps) {
            await life.take(step);
            await life.check();
          }
          await life.end();
          await life.check();
        }),
        // What a history comes to hardly depends on the database, and SQLite is there at once.
        { numRuns: db.dialect === 'sqlite' ? 6 : 2, endOnFailure: true },
      );
      await expectGreen(at());
    },
  );
});
