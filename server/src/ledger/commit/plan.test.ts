import {
  branchId,
  draftOf,
  holding,
  itemWith,
  memberId,
  noon,
  nothing,
  openTables,
  paidIn,
  truthWith,
  written,
} from '../../../../test/support/ledgerBatch.ts';
import { accounts } from '../chart.ts';
import type { Effects, Once, Unit } from '../unit.ts';
import { beginDecision, decideNext } from './decide.ts';
import { planJournal, planState, type PlanContext } from './plan.ts';
import type { Truth } from './truth.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
let context: PlanContext;
beforeAll(async () => {
  tables = await openTables();
  context = { writer: 'wrt_1', seq: 7, at: noon, planOf: tables.planOf };
});
afterAll(() => tables.close());

type Doing = Partial<Omit<Unit<unknown>, 'decide'>> & { effects?: Partial<Effects<unknown>> };

/** The rows of a batch of units that do what is said. */
function plan(units: readonly Doing[], truth: Truth = truthWith(), first = 0) {
  const decision = beginDecision(truth);
  const items = units.map(({ effects, ...unit }) => itemWith({ ...unit, decide: () => ({ ...nothing, ...effects }) }));
  decideNext(items, decision, { nowMs: 0, planOf: tables.planOf });
  expect(decision.outcomes.map(({ kind }) => kind)).toEqual(units.map(() => 'answered'));
  return {
    journal: written(planJournal(decision.units, first, context)),
    state: written(planState(decision, { seq: 7, prev: 'p', hash: 'h' }, context)),
  };
}
const of = (writes: ReturnType<typeof written>, table: string) => writes.filter((write) => write.table === table);
const topUp = (id: string, lot: string, amount: number): Doing => ({
  effects: { transactions: [draftOf('top_up', [paidIn(lot, amount)], { id, reference: id })] },
});
const spend = (id: string, amount: number): Doing => {
  const posting = { source: accounts.principal(memberId), destination: accounts.sales(branchId), amount };
  return { effects: { transactions: [draftOf('sale', [posting], { id, reference: id })] } };
};
const once = (key: string, more: Partial<Once> = {}): { once: Once } => ({
  once: { actor: 'stf_1', operation: 'job:x', key, inputHash: `hash-${key}`, ...more },
});

describe('the journal of a batch', () => {
  it('has each transaction with all its facts and its place in the batch, its postings and its lots', () => {
    const facts = { branchId, staffId: 'stf_1', saleId: 'sal_1', ruleRefs: ['a@1'] };
    const draft = draftOf('top_up', [paidIn('top_1', 30), paidIn('top_2', 5)], { id: 'ltx_2', reference: 'r2', ...facts });
    const { journal } = plan([topUp('ltx_1', 'top_0', 1), { effects: { transactions: [draft] } }], truthWith(), 40);
    expect(journal.map(({ step, table, overwrite }) => [step, table, overwrite])).toEqual([
      ['12', 'ledger_transaction', []],
      ['13', 'ledger_posting', []],
      ['14', 'ledger_posting_lot', []],
    ]);
    const place = {
      kind: 'top_up',
      occurred_at: noon,
      business_date: '2026-03-01',
      member_id: memberId,
      writer: 'wrt_1',
      seq: 7,
    };
    expect(of(journal, 'ledger_transaction')[0]?.rows).toEqual([
      { ...place, id: 'ltx_1', reference: 'ltx_1', rule_refs: '[]', n: 40, wallet_delta: 1, wallet_after: 1 },
      {
        ...place,
        id: 'ltx_2',
        reference: 'r2',
        branch_id: branchId,
        staff_id: 'stf_1',
        sale_id: 'sal_1',
        rule_refs: '["a@1"]',
        n: 41,
        wallet_delta: 35,
        wallet_after: 36,
      },
    ]);
    const ends = { source: accounts.cash(branchId), destination: accounts.principal(memberId) };
    expect(of(journal, 'ledger_posting')[0]?.rows).toEqual([
      { transaction_id: 'ltx_1', line: 0, ...ends, amount: 1, destination_after: 1 },
      { transaction_id: 'ltx_2', line: 0, ...ends, amount: 30, destination_after: 31 },
      { transaction_id: 'ltx_2', line: 1, ...ends, amount: 5, destination_after: 36 },
    ]);
    expect(of(journal, 'ledger_posting_lot')[0]?.rows).toEqual([
      { transaction_id: 'ltx_1', line: 0, account: accounts.principal(memberId), lot: 'top_0', amount: 1 },
      { transaction_id: 'ltx_2', line: 0, account: accounts.principal(memberId), lot: 'top_1', amount: 30 },
      { transaction_id: 'ltx_2', line: 1, account: accounts.principal(memberId), lot: 'top_2', amount: 5 },
    ]);
  });

  it('says what a transaction takes back, and what points did', () => {
    const back = draftOf('reverse', [{ source: accounts.points(memberId), destination: accounts.pointsIssued, amount: 4 }], {
      reverses: 'ltx_0',
    });
    const { journal } = plan([{ effects: { transactions: [back] } }], holding({ points: { '2026-12-31': 10 } }));
    expect(of(journal, 'ledger_transaction')[0]?.rows).toMatchObject([{ reverses: 'ltx_0', points_delta: -4, points_after: 6 }]);
    expect(of(journal, 'ledger_posting')[0]?.rows).toMatchObject([{ amount: 4, source_after: 6 }]);
  });

  it('keeps one record for each key, in order, with what repeats are told: the answer, what is kept, or nothing', () => {
    const { journal } = plan([
      { ...once('c'), effects: { answer: { big: true }, kept: 3 } },
      { ...once('a'), effects: { answer: { paid: 5 } } },
      {},
      { ...once('d', { keepAnswer: false }), effects: { answer: 'secret' } },
      { ...once('b', { keepAnswer: true }), effects: { answer: undefined } },
    ]);
    const place = { writer: 'wrt_1', seq: 7, at: noon };
    expect(journal).toEqual([
      {
        step: '11',
        table: 'idempotency_record',
        overwrite: [],
        rows: [
          { id: 'stf_1|job:x|a', input_hash: 'hash-a', answer: '{"paid":5}', ...place },
          { id: 'stf_1|job:x|b', input_hash: 'hash-b', answer: 'null', ...place },
          { id: 'stf_1|job:x|c', input_hash: 'hash-c', answer: '3', ...place },
          { id: 'stf_1|job:x|d', input_hash: 'hash-d', ...place },
        ],
      },
    ]);
  });

  it('has the messages of all units, due at once unless they say when', () => {
    const event = (id: string, more = {}) => ({ id, topic: 'sale.paid', payload: { memberId }, ...more });
    const { journal } = plan([
      { effects: { events: [event('obx_1'), event('obx_2', { dueAt: noon + 5 })] } },
      { effects: { events: [event('obx_3')] } },
    ]);
    const told = { topic: 'sale.paid', payload: '{"memberId":"mem_1"}', attempts: 0 };
    expect(journal).toEqual([
      {
        step: '18',
        table: 'outbox_message',
        overwrite: [],
        rows: [
          { id: 'obx_1', ...told, due_at: noon },
          { id: 'obx_2', ...told, due_at: noon + 5 },
          { id: 'obx_3', ...told, due_at: noon },
        ],
      },
    ]);
  });
});

describe('the state a batch leaves', () => {
  it('has the batch itself, with its place in the chain and how many units it holds', () => {
    const { state } = plan([{}, {}], truthWith({ owners: new Set([memberId]) }));
    expect(state).toEqual([
      {
        step: '10',
        table: 'ledger_batch',
        overwrite: [],
        rows: [{ writer: 'wrt_1', seq: 7, prev: 'p', hash: 'h', units: 2, committed_at: noon }],
      },
    ]);
  });

  it('has the owners that are new, in order and each once, before anything else', () => {
    const units = [
      { owners: ['mem_9', 'mem_2'], accounts: [] },
      { owners: ['mem_2', 'mem_1', 'mem_5'], accounts: [] },
    ];
    const { state } = plan(units, truthWith({ owners: new Set(['mem_1']) }));
    expect(state[0]).toEqual({
      step: '10',
      table: 'ledger_owner',
      overwrite: [],
      rows: [{ id: 'mem_2' }, { id: 'mem_5' }, { id: 'mem_9' }],
    });
  });

  it('inserts balances that are new, overwrites those that are known, and each only once, in order', () => {
    const growth = { source: accounts.growthGranted, destination: accounts.growth(memberId), amount: 3 };
    const earning = { effects: { transactions: [draftOf('earn', [growth], { id: 'ltx_3', reference: 'r3' })] } };
    const bonus = {
      source: accounts.bonusGranted,
      destination: accounts.bonus(memberId),
      amount: 2,
      intoLots: [{ lot: 'top_1', amount: 2 }],
    };
    const granting = { effects: { transactions: [draftOf('bonus', [bonus], { id: 'ltx_4', reference: 'r4' })] } };
    const truth = holding({ principal: { top_1: 10 } });
    const { state } = plan([topUp('ltx_1', 'top_2', 5), spend('ltx_2', 4), earning, granting], truth);
    expect(of(state, 'ledger_account')).toEqual([
      {
        step: '15',
        table: 'ledger_account',
        overwrite: [],
        rows: [
          { id: accounts.bonus(memberId), available: 2 },
          { id: accounts.growth(memberId), available: 3 },
        ],
      },
      {
        step: '15',
        table: 'ledger_account',
        overwrite: ['available'],
        rows: [{ id: accounts.principal(memberId), available: 11 }],
      },
    ]);
  });

  it('has the lots that changed: new ones with their facts, emptied ones at nothing, the others not', () => {
    const truth = holding({ principal: { top_1: 10, top_2: 20, top_3: 30 } });
    const { state } = plan([spend('ltx_1', 15), topUp('ltx_2', 'top_9', 5)], truth);
    expect(of(state, 'ledger_lot')).toEqual([
      {
        step: '16',
        table: 'ledger_lot',
        overwrite: ['available'],
        rows: [
          { account: accounts.principal(memberId), lot: 'top_1', available: 0 },
          { account: accounts.principal(memberId), lot: 'top_2', available: 15 },
          { account: accounts.principal(memberId), lot: 'top_9', available: 5, merchant_id: 'mch_1', branch_id: branchId },
        ],
      },
    ]);
  });

  it('has a lot that came and went within the batch, and the day points end', () => {
    const came = {
      source: accounts.pointsIssued,
      destination: accounts.points(memberId),
      amount: 6,
      intoLots: [{ lot: '2027-12-31', amount: 6, expiresOn: '2027-12-31' }],
    };
    const went = { source: accounts.points(memberId), destination: accounts.pointsRedeemed, amount: 6 };
    const transactions = [draftOf('earn', [came]), draftOf('sale', [went], { id: 'ltx_2' })];
    const lots = of(plan([{ effects: { transactions } }]).state, 'ledger_lot');
    expect(lots[0]?.rows).toEqual([
      { account: accounts.points(memberId), lot: '2027-12-31', available: 0, expires_on: '2027-12-31' },
    ]);
  });

  it('does not write a lot that is at the end what it was', () => {
    const truth = holding({ principal: { top_1: 10 } });
    expect(of(plan([spend('ltx_1', 4), topUp('ltx_2', 'top_1', 4)], truth).state, 'ledger_lot')).toEqual([]);
  });

  it('inserts the modules’ new rows, and overwrites of known ones only what was changed', () => {
    const identity = (id: string) => ({ id, appId: 'wx', openid: id, unionid: null, memberId: null, createdAt: 1 });
    const known = ['idn_1', 'idn_2', 'idn_3', 'idn_4'];
    const truth = truthWith({
      owners: new Set([memberId]),
      rows: new Map(known.map((id) => [`member_identity/${id}`, identity(id)])),
    });
    const entity = 'member_identity';
    const { state } = plan(
      [
        {
          rows: known.map((id) => [entity, id] as const),
          effects: {
            inserts: [
              { entity, row: { id: 'idn_9', appId: 'wx', openid: 'idn_9', createdAt: 1 } },
              { entity: 'day_spend', row: { id: 'd', unconfirmedFen: 5 } },
              { entity, row: { id: 'idn_8', appId: 'wx', openid: 'idn_8', createdAt: 1 } },
            ],
            updates: [
              { entity, id: 'idn_1', patch: { unionid: 'u', openid: 'new' } },
              { entity, id: 'idn_2', patch: { openid: 'b', unionid: 'v' } },
              { entity, id: 'idn_3', patch: { memberId } },
              { entity, id: 'idn_4', patch: {} },
            ],
          },
        },
      ],
      truth,
    );
    const row = (id: string, more = {}) => ({ id, app_id: 'wx', openid: id, created_at: 1, ...more });
    expect(state.slice(1)).toEqual([
      { step: '17', table: entity, overwrite: [], rows: [row('idn_9'), row('idn_8')] },
      { step: '17', table: 'day_spend', overwrite: [], rows: [{ id: 'd', unconfirmed_fen: 5 }] },
      {
        step: '17',
        table: entity,
        overwrite: ['openid', 'unionid'],
        rows: [row('idn_1', { openid: 'new', unionid: 'u' }), row('idn_2', { openid: 'b', unionid: 'v' })],
      },
      { step: '17', table: entity, overwrite: ['member_id'], rows: [row('idn_3', { member_id: memberId })] },
    ]);
  });
});
