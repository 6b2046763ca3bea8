import fc from 'fast-check';
import { accounts, readBalances, readLots, readTransactions, untouched, type Unit } from '../../server/src/ledger/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { burn, earn, expire, spend, takeBack, topUp, type Posted } from '../support/ledgerCommands.ts';
import type { LedgerPlace } from '../support/ledgerPlace.ts';
import { books, MemberModel, Refusal, type Book } from './ledgerModel.ts';

export type Step =
  | { op: 'topUp'; principal: number; bonus: number; expiresOn: string | null }
  | { op: 'spend'; amount: number }
  | { op: 'earn'; points: number; expiresOn: string }
  | { op: 'burn'; points: number }
  | { op: 'expire'; today: string }
  | { op: 'takeBack'; nth: number; today: string }
  | { op: 'again' }
  | { op: 'otherInput' };

/** Where points of a lot that has ended come back. */
const graceUntil = '2026-08-08';
const dates = ['2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31'] as const;
const date = fc.constantFrom(...dates);
const upTo = (most: number) => fc.integer({ min: 1, max: most });

/** Steps of one member's life: small numbers on few lots, so that balances run out and lots meet. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('topUp' as const),
      principal: upTo(500),
      bonus: fc.nat(100),
      expiresOn: fc.option(date, { freq: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('spend' as const), amount: upTo(600) }) },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('earn' as const), points: upTo(90), expiresOn: date }) },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('burn' as const), points: upTo(120) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('expire' as const), today: date }) },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constant('takeBack' as const),
      nth: fc.nat(5),
      today: fc.constantFrom('2026-03-01', '2026-08-01'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ op: 'again' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ op: 'otherInput' }) },
);

/** What a step comes to: an answer, or the code of a refusal. */
type Outcome = { answer: unknown } | { code: string };

/** Runs one member's steps against the books and the model, and compares after each. */
export class MemberRun {
  readonly memberId = newId('mem');
  readonly #model = new MemberModel();
  #keys = 0;
  #last: { key: string; answer: unknown } | undefined;

  constructor(readonly ledger: LedgerPlace) {}

  async run(steps: readonly Step[]): Promise<void> {
    for (const each of steps) {
      await this.#one(each);
      await this.#compare();
    }
  }

  #one(each: Step): Promise<void> | void {
    const { memberId } = this;
    const key = `${memberId}-${this.#keys++}`;
    const model = this.#model;
    switch (each.op) {
      case 'topUp': {
        const unit = topUp({
          memberId,
          key,
          principalFen: each.principal,
          bonusFen: each.bonus,
          ...(each.expiresOn === null ? {} : { expiresOn: each.expiresOn }),
        });
        const lot = unit.references[0]?.slice('top_up:'.length) ?? '';
        return this.#expect(key, unit, ({ transactionId }) =>
          model.topUp(transactionId, lot, each.principal, each.bonus, each.expiresOn),
        );
      }
      case 'spend':
        return this.#expect(key, spend({ memberId, key, amountFen: each.amount }), ({ transactionId }) =>
          model.spend(transactionId, each.amount),
        );
      case 'earn':
        return this.#expect(key, earn({ memberId, key, points: each.points, expiresOn: each.expiresOn }), ({ transactionId }) =>
          model.earn(transactionId, each.points, each.expiresOn),
        );
      case 'burn':
        return this.#expect(key, burn({ memberId, key, points: each.points }), ({ transactionId }) =>
          model.burn(transactionId, each.points),
        );
      case 'expire':
        return this.#expire(key, each.today);
      case 'takeBack':
        return this.#takeBack(key, each.nth, each.today);
      case 'again':
        return this.#again();
      case 'otherInput':
        return this.#otherInput();
    }
  }

  /** The model goes first where it refuses; where it agrees, it needs the transaction's id. */
  async #expect(key: string, unit: Unit<Posted>, onModel: (posted: Posted) => unknown): Promise<void> {
    const outcome = await this.#submit(unit);
    const posted = 'answer' in outcome ? (outcome.answer as Posted) : { transactionId: 'refused' };
    const modelled = attempt(() => onModel(posted));
    if ('code' in outcome || 'code' in modelled) {
      expect(outcome).toEqual(modelled);
      return;
    }
    if (typeof modelled.answer === 'number') expect(outcome.answer).toMatchObject({ left: modelled.answer });
    this.#last = { key, answer: outcome.answer };
  }

  async #expire(key: string, today: string): Promise<void> {
    const outcome = await this.#submit(expire({ memberId: this.memberId, key, today }));
    expect(outcome).toEqual({ answer: { ended: this.#model.expire(today) } });
  }

  async #takeBack(key: string, nth: number, today: string): Promise<void> {
    const entries = this.#model.entries.filter(({ isReversal }) => !isReversal);
    const entry = entries[nth % Math.max(1, entries.length)];
    if (!entry) return;
    const originals = await readTransactions(this.ledger.db, { ids: [entry.id] });
    await this.#expect(
      key,
      mapAnswer(takeBack({ memberId: this.memberId, key, originals, today, graceUntil }), ({ ids }) => ({
        transactionId: ids[0] ?? '',
      })),
      ({ transactionId }) => this.#model.takeBack(entry, transactionId, today, graceUntil),
    );
  }

  async #again(): Promise<void> {
    if (!this.#last) return;
    const { key, answer } = this.#last;
    const found = await this.ledger.query(`SELECT id, input_hash FROM idempotency_record WHERE id LIKE '%${key}'`);
    const operation = String(found[0]?.id).split('|')[1] as `job:${string}`;
    expect(await this.#submit(repeatOf(key, operation, String(found[0]?.input_hash)))).toEqual({ answer });
  }

  async #otherInput(): Promise<void> {
    if (!this.#last) return;
    const found = await this.ledger.query(`SELECT id FROM idempotency_record WHERE id LIKE '%${this.#last.key}'`);
    const operation = String(found[0]?.id).split('|')[1] as `job:${string}`;
    expect(await this.#submit(repeatOf(this.#last.key, operation, 'another'))).toEqual({ code: 'idempotency_key_reused' });
  }

  #submit = async (unit: Unit<unknown>): Promise<Outcome> =>
    this.ledger.committer.submit(unit).then(
      (answer) => ({ answer }),
      (error: unknown) => {
        if (error instanceof DomainError) return { code: error.code };
        throw error;
      },
    );

  async #compare(): Promise<void> {
    const account = (book: Book) => accounts[book](this.memberId);
    const debt = accounts.pointsDebt(this.memberId);
    const [balances, ...lots] = await Promise.all([
      readBalances(this.ledger.db, [...books.map(account), debt]),
      ...books.map((book) => readLots(this.ledger.db, account(book))),
    ]);
    for (const [place, book] of books.entries()) {
      expect(balances.get(account(book)) ?? 0).toBe(this.#model.balance(book));
      const held = new Map(lots[place]?.map(({ lot, expiresOn, available }) => [lot, [expiresOn, available]]));
      expect(held).toEqual(new Map(this.#model.lots[book].map(({ lot, expiresOn, amount }) => [lot, [expiresOn, amount]])));
    }
    expect(balances.get(debt) ?? 0).toBe(this.#model.debt);
  }
}

const attempt = (work: () => unknown): Outcome => {
  try {
    return { answer: work() };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code };
    throw error;
  }
};

const mapAnswer = <From, To>(unit: Unit<From>, map: (answer: From) => To): Unit<To> => ({
  ...unit,
  decide: (view) => {
    const effects = unit.decide(view);
    return { ...effects, answer: map(effects.answer), kept: map(effects.kept ?? effects.answer) };
  },
});

/** A repeat whose decision must never run. */
const repeatOf = (key: string, operation: `job:${string}`, inputHash: string): Unit<unknown> => ({
  ...untouched,
  once: { actor: 'stf_test', operation, key, inputHash },
  owners: [],
  decide: () => {
    throw new Error('a repeat was decided again');
  },
});
