import { ApiError } from '@shuke/shared/apiError';
import fc from 'fast-check';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { share } from '../support/shared.ts';
import { payAt, pricedVisit } from '../support/sharedSale.ts';
import type { Person } from '../support/shop.ts';
import type { World } from '../support/world.ts';

const limit = fc.option(fc.integer({ min: 1, max: 6_000 }), { nil: null });
const limits = fc.record({ perSaleFen: limit, perDayFen: limit, perMonthFen: limit });
const who = fc.nat(1);
/** What may happen to a shared wallet; steps of one round happen at once. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('spend' as const), who, amountFen: fc.integer({ min: 1, max: 4_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), place: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('topUp' as const), paidFen: fc.integer({ min: 1, max: 5_000 }), given: fc.nat(900) }),
  },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;
type Holding = Partial<Record<'perSaleFen' | 'perDayFen' | 'perMonthFen', number | null>>;

interface Spend {
  holder: number;
  saleId: string;
  walletFen: number;
  undone: boolean;
}

/** One family's life with one wallet and two holders. */
class Family {
  readonly #spends: Spend[] = [];
  #paidInFen = 6_000;

  private constructor(
    private readonly at: World,
    private readonly owner: Person,
    private readonly holders: readonly (Person & { limits: Holding })[],
  ) {}

  static async begin(at: World, both: readonly Holding[]): Promise<Family> {
    const owner = await at.member({ principalFen: 5_000, bonusFen: 1_000 });
    const holders = [];
    for (const held of both) {
      const person = await at.member();
      await share(at, owner, person, held);
      holders.push({ ...person, limits: held });
    }
    return new Family(at, owner, holders);
  }

  async take(round: readonly Step[]): Promise<void> {
    // Priced first, on what was true then; committed at once: who comes second finds another truth.
    const ready: (() => Promise<void>)[] = [];
    for (const step of round) ready.push(await this.#ready(step));
    await Promise.all(ready.map((act) => act()));
  }

  async #ready(step: Step): Promise<() => Promise<void>> {
    const { committer } = this.at.app.resources;
    switch (step.do) {
      case 'spend': {
        const holder = this.holders[step.who];
        if (holder === undefined) throw new Error('two holders');
        const { priced, input } = await pricedVisit(this.at, holder, this.owner.memberId, step.amountFen);
        return async () => {
          const sale = await payAt(this.at, committer, input).catch(refusedAs('quote_changed'));
          if (sale === undefined) return;
          this.#spends.push({ holder: step.who, saleId: sale.id, walletFen: priced.walletFen, undone: false });
        };
      }
      case 'undo': {
        const spend = this.#spends.filter(({ undone }) => !undone)[step.place];
        if (spend === undefined || spend.undone) return () => Promise.resolve();
        spend.undone = true;
        const { manager } = this.at;
        return async () => {
          await this.at.call('sale.undo', { saleId: spend.saleId }, this.at.as(manager));
        };
      }
      case 'topUp':
        return async () => {
          const paid = { principalFen: step.paidFen, bonusFen: step.given };
          await this.at.shop.fund(this.owner.memberId, this.at.branch, this.at.cashier.staffId, paid);
          this.#paidInFen += step.paidFen + step.given;
        };
    }
  }

  async check(): Promise<void> {
    const { principalFen, bonusFen, lots } = await this.at.books(this.owner);
    const standing = this.#spends.filter(({ undone }) => !undone);
    const spentFen = sum(standing.map(({ walletFen }) => walletFen));
    expect(principalFen + bonusFen).toBe(this.#paidInFen - spentFen);
    expect(sum(Object.values(lots.principal))).toBe(principalFen);
    expect(sum(Object.values(lots.bonus))).toBe(bonusFen);
    for (const [n, { limits: held }] of this.holders.entries()) {
      const own = standing.filter(({ holder }) => holder === n).map(({ walletFen }) => walletFen);
      expect(Math.max(0, ...own)).toBeLessThanOrEqual(held.perSaleFen ?? Infinity);
      expect(sum(own)).toBeLessThanOrEqual(Math.min(held.perDayFen ?? Infinity, held.perMonthFen ?? Infinity));
    }
    const { holders } = await this.at.call('wallet.listHolders', {}, { token: this.owner.token });
    expect(sum(holders.map(({ spentTodayFen }) => spentTodayFen))).toBe(spentFen);
    expect(sum(holders.map(({ spentMonthFen }) => spentMonthFen))).toBe(spentFen);
  }

  /** Every sale is undone: the wallet is as if nothing had been spent. */
  async end(): Promise<void> {
    for (const spend of this.#spends.filter(({ undone }) => !undone)) {
      spend.undone = true;
      await this.at.call('sale.undo', { saleId: spend.saleId }, this.at.as(this.at.manager));
    }
    await this.check();
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Undefined for the one refusal that may come; anything else fails. */
const refusedAs = (code: string) => (error: unknown) => {
  if (error instanceof ApiError && error.code === code) return undefined;
  throw error;
};

describeWorld('any history of a shared wallet', (at) => {
  it('spends no more than it holds and each may, and undoing brings back lots and limits', async () => {
    const { db } = at().app.resources;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(limits, limits),
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 6 }),
        async (both, rounds) => {
          const family = await Family.begin(at(), both);
          for (const round of rounds) {
            await family.take(round);
            await family.check();
          }
          await family.end();
        },
      ),
      // What a history comes to hardly depends on the database, and SQLite is there at once.
      { numRuns: db.dialect === 'sqlite' ? 5 : 2, endOnFailure: true },
    );
    await expectGreen(at());
  });
});
