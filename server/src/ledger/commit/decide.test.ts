import {
  branchId,
  draftOf,
  holding,
  itemWith,
  memberId,
  nothing,
  openTables,
  truthWith,
} from '../../../../test/support/ledgerBatch.ts';
import { DomainError } from '../../platform/errors.ts';
import { accounts } from '../chart.ts';
import type { Claim, Effects, Once } from '../unit.ts';
import { beginDecision, decideNext } from './decide.ts';
import type { Item } from './item.ts';
import type { Truth } from './truth.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
beforeAll(async () => {
  tables = await openTables();
});
afterAll(() => tables.close());

/** What becomes of items on one truth, and the batch they leave. */
function decide(items: readonly Item[], truth: Truth = truthWith(), nowMs = 0) {
  const decision = beginDecision(truth);
  decideNext(items, decision, { nowMs, planOf: tables.planOf });
  return decision;
}
const kinds = (items: readonly Item[], truth?: Truth, nowMs?: number) =>
  decide(items, truth, nowMs).outcomes.map((outcome) =>
    outcome.kind === 'refused' && outcome.error instanceof DomainError ? outcome.error.code : outcome.kind,
  );
const refusing = (error: unknown) => () => {
  throw error;
};
const spending = (amount: number, more: Partial<Effects<unknown>> = {}) => ({
  decide: (): Effects<unknown> => ({
    ...nothing,
    transactions: [
      draftOf('sale', [{ source: accounts.points(memberId), destination: accounts.pointsRedeemed, amount }], {
        reference: `sale:${String(amount)}`,
      }),
    ],
    ...more,
  }),
});

describe('deciding a batch', () => {
  it('answers in order of arrival, and keeps the answer for repeats unless another is to be kept', () => {
    const plain = itemWith({ decide: () => ({ ...nothing, answer: 1 }) });
    const apart = itemWith({ decide: () => ({ ...nothing, answer: 2, kept: { short: true } }) });
    const { outcomes, units } = decide([plain, apart]);
    expect(outcomes).toEqual([
      { item: plain, kind: 'answered', answer: 1 },
      { item: apart, kind: 'answered', answer: 2 },
    ]);
    expect(units).toMatchObject([
      { item: plain, answer: 1, kept: 1, transactions: [], events: [] },
      { item: apart, answer: 2, kept: { short: true } },
    ]);
  });

  it('decides each unit on what the units before it did', () => {
    const left: number[] = [];
    const looking = itemWith({
      decide: (view) => {
        left.push(view.available(accounts.points(memberId)));
        return nothing;
      },
    });
    const items = [spending(60), spending(50), spending(40), spending(1)].map(itemWith);
    expect(kinds([...items, looking], holding({ points: { '2026-12-31': 100 } }))).toEqual([
      'answered',
      'points_insufficient',
      'answered',
      'points_insufficient',
      'answered',
    ]);
    expect(left).toEqual([0]);
  });

  it('hands on what a unit tells the outbox and what it posted', () => {
    const events = [{ id: 'obx_1', topic: 'sale.paid', payload: {} }];
    const { units } = decide([itemWith(spending(60, { events }))], holding({ points: { '2026-12-31': 100 } }));
    expect(units).toMatchObject([{ events, transactions: [{ pointsDelta: -60, pointsAfter: 40 }] }]);
  });

  it('forgets a unit that fails half-way, and says what it threw even where that is no error', () => {
    const failing = itemWith(spending(60, { inserts: [{ entity: 'day_spend', row: { id: 'a', nobody: 1 } }] }));
    const { outcomes, units, state } = decide(
      [failing, itemWith({ decide: refusing('a word') })],
      holding({ points: { a: 100 } }),
    );
    expect(outcomes).toMatchObject([
      { kind: 'refused', error: { message: 'day_spend has no property nobody' } },
      { kind: 'refused', error: { message: 'a unit threw a word' } },
    ]);
    expect(units).toEqual([]);
    expect(state.available(accounts.points(memberId))).toBe(100);
    expect(state.changes.references.size).toBe(0);
  });

  it('takes a new row and a change of it, one unit after the other', () => {
    const id = `${memberId}@2026-03-01`;
    const making = itemWith({
      decide: () => ({ ...nothing, inserts: [{ entity: 'day_spend', row: { id, unconfirmedFen: 7 } }] }),
    });
    const changing = itemWith({
      rows: [['day_spend', id]],
      decide: () => ({ ...nothing, updates: [{ entity: 'day_spend', id, patch: { unconfirmedFen: 9 } }] }),
    });
    const { outcomes, state } = decide([making, making, changing]);
    expect(outcomes).toMatchObject([
      { kind: 'answered' },
      { kind: 'refused', error: { code: 'conflict', detail: { entity: 'day_spend' } } },
      { kind: 'answered' },
    ]);
    expect(state.row(`day_spend/${id}`)).toEqual({ id, unconfirmedFen: 9 });
  });
});

describe('a key', () => {
  const once: Once = { actor: 'stf_1', operation: 'job:test', key: 'k', inputHash: 'hash' };
  const never = { once, decide: refusing(new Error('decided again')) };
  const recorded = (answer: string | null, inputHash = 'hash') =>
    truthWith({ records: new Map([['stf_1|job:test|k', { inputHash, answer }]]) });

  it('that is in the books gets the first answer and is not decided again', () => {
    const item = itemWith(never);
    expect(decide([item], recorded('{"paid":5}')).outcomes).toEqual([{ item, kind: 'repeated', answer: { paid: 5 } }]);
    expect(decide([item], recorded('{"paid":5}')).units).toEqual([]);
  });

  it('is refused with another input, and where no answer was to be kept', () => {
    expect(kinds([itemWith(never)], recorded('{"paid":5}', 'other'))).toEqual(['idempotency_key_reused']);
    expect(kinds([itemWith(never)], recorded(null))).toEqual(['conflict']);
    expect(kinds([itemWith(never)], recorded(null, 'other'))).toEqual(['idempotency_key_reused']);
  });

  it('that comes twice in a batch waits for the first one’s record, unless the first was refused', () => {
    const counted = { once, decide: () => nothing };
    expect(kinds([itemWith(counted), itemWith(counted)])).toEqual(['answered', 'deferred']);
    const refused = itemWith({ once, decide: refusing(new DomainError('conflict')) });
    expect(kinds([refused, itemWith(counted), itemWith(counted)])).toEqual(['conflict', 'answered', 'deferred']);
  });

  it('is not needed: units without one never wait for each other', () => {
    expect(kinds([itemWith(), itemWith()])).toEqual(['answered', 'answered']);
  });

  it('is answered from the books also while somebody else holds the owner', () => {
    const truth = { ...recorded('1'), busy: new Set([memberId]) };
    expect(kinds([itemWith(never)], truth)).toEqual(['repeated']);
  });
});

describe('an owner whom somebody else holds', () => {
  const held = truthWith({ busy: new Set(['mem_2']) });
  const waiting = () => itemWith({ owners: [memberId, 'mem_2'] });

  it('is waited for from batch to batch, for a second and a half, and then it is busy', () => {
    const item = waiting();
    expect([0, 1, 1_499].map((later) => kinds([item], held, 1_000 + later))).toEqual([['deferred'], ['deferred'], ['deferred']]);
    expect(item.giveUpAt).toBe(2_500);
    expect(kinds([item], held, 2_500)).toEqual(['busy']);
  });

  it('who is free again is a new beginning: patience starts over the next time', () => {
    const item = waiting();
    kinds([item], held, 1_000);
    expect(kinds([item], truthWith(), 2_000)).toEqual(['answered']);
    expect(item.giveUpAt).toBeNull();
    expect(kinds([item], held, 3_000)).toEqual(['deferred']);
    expect(item.giveUpAt).toBe(4_500);
  });

  it('holds up only the units that want them', () => {
    expect(kinds([waiting(), itemWith()], held)).toEqual(['deferred', 'answered']);
  });
});

describe('a unit that asks for more than it declared', () => {
  const asking = () =>
    itemWith({ accounts: [], decide: (view) => ({ ...nothing, answer: view.available(accounts.points(memberId)) }) });

  it('comes back with that loaded, and has done nothing meanwhile', () => {
    const item = asking();
    const { outcomes, units } = decide([item]);
    expect(outcomes).toEqual([{ item, kind: 'deferred' }]);
    expect(units).toEqual([]);
    expect([[...item.accounts], item.rounds]).toEqual([[accounts.points(memberId)], 1]);
    expect(kinds([item])).toEqual(['answered']);
    const rowed = itemWith({ decide: (view) => (view.row('day_spend', 'a'), nothing) });
    expect(kinds([rowed])).toEqual(['deferred']);
    expect(rowed.rows).toEqual(new Map([['day_spend/a', ['day_spend', 'a']]]));
  });

  it('may do so four times', () => {
    let asked = 0;
    const item = itemWith({ decide: (view) => (view.row('day_spend', String(asked++)), nothing) });
    for (let round = 1; round <= 4; round += 1) expect(kinds([item])).toEqual(['deferred']);
    expect(decide([item]).outcomes).toMatchObject([
      { kind: 'refused', error: { message: 'a unit asked for more too many times' } },
    ]);
  });
});

describe('an owner who was half seen', () => {
  const torn = (owners: Truth['owners']): Truth => {
    const truth = holding({ points: { '2027-12-31': 75 } });
    return { ...truth, owners, accounts: new Map([[accounts.points(memberId), 25]]) };
  };
  const item = () => itemWith({ accounts: [accounts.points(memberId)], ...spending(10) });

  it('because another writer made them while we read, is looked at again', () => {
    expect(kinds([item()], torn(new Set()))).toEqual(['deferred']);
  });

  it('though locked, is a mistake in the books and nothing else', () => {
    expect(decide([item()], torn(new Set([memberId]))).outcomes).toMatchObject([
      { kind: 'refused', error: { name: 'LotsDisagree' } },
    ]);
  });
});

describe('a claim', () => {
  const claim: Claim = { entity: 'member_phone', property: 'id', value: '138', code: 'already_member' };

  it('is taken once: in the books, and in a batch', () => {
    const claiming = () => itemWith({ claims: [claim] });
    expect(kinds([claiming()], truthWith({ claimed: new Set(['member_phone/id/138']) }))).toEqual(['already_member']);
    expect(kinds([claiming(), claiming()])).toEqual(['answered', 'already_member']);
    expect(kinds([claiming()], truthWith({ claimed: new Set(['member_phone/id/139']) }))).toEqual(['answered']);
  });

  it('of a refused unit is free again, and every claim of a unit counts', () => {
    const other = { ...claim, value: '139', code: 'conflict' as const };
    const refused = itemWith({ claims: [claim], decide: refusing(new DomainError('busy')) });
    expect(kinds([refused, itemWith({ claims: [claim] })])).toEqual(['busy', 'answered']);
    expect(kinds([itemWith({ claims: [other] }), itemWith({ claims: [claim, other] }), itemWith({ claims: [claim] })])).toEqual([
      'answered',
      'conflict',
      'answered',
    ]);
  });
});

it('a sale of nobody’s, paid at the till, is decided without any account', () => {
  const cash = { source: accounts.cash(branchId), destination: accounts.sales(branchId), amount: 5 };
  const item = itemWith({ accounts: [], decide: () => ({ ...nothing, transactions: [draftOf('sale', [cash])] }) });
  expect(kinds([item])).toEqual(['answered']);
});
