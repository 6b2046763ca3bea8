import { everyAccount, memberId, openTables, overlayOn, thrownBy, truthWith } from '../../../../test/support/ledgerBatch.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import { accounts } from '../chart.ts';
import { Overlay } from './overlay.ts';
import { BatchState, noteOrigin } from './state.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
let plan: TablePlan;
beforeAll(async () => {
  tables = await openTables();
  plan = tables.planOf('member_identity');
});
afterAll(() => tables.close());

const entity = 'member_identity';
const declared = new Map([['member_identity/idn_1', [entity, 'idn_1']]] as const);
const stored = Object.freeze({ id: 'idn_1', appId: 'wx', openid: 'o', unionid: null, memberId: null, createdAt: 1 });
const inBooks = () => truthWith({ rows: new Map([['member_identity/idn_1', stored]]) });
const points = accounts.points(memberId);
const conflict = { code: 'conflict', detail: { entity } };
/** The next unit's sight of a batch in which some unit has been taken in. */
const after = (state: BatchState, overlay: Overlay) => {
  state.merge(overlay.changes);
  return new Overlay(state, { accounts: new Set(everyAccount), rows: new Map(declared) });
};

describe('what a unit sees', () => {
  it('is what was loaded, and nothing where nothing is', () => {
    const truth = inBooks();
    truth.accounts.set(points, 5);
    truth.lots.set(points, [{ lot: 'a', expiresOn: null, available: 5 }]);
    const overlay = overlayOn(truth, new Map(declared));
    expect([overlay.available(points), overlay.lots(points), overlay.row(entity, 'idn_1')]).toEqual([
      5,
      [{ lot: 'a', expiresOn: null, available: 5 }],
      stored,
    ]);
    const nobody = overlayOn(truthWith(), new Map(declared));
    expect([nobody.available(points), nobody.lots(points), nobody.row(entity, 'idn_1')]).toEqual([0, [], undefined]);
  });

  it('is only what it declared: the rest is asked for by name', () => {
    const blind = new Overlay(new BatchState(inBooks()), { accounts: new Set(), rows: new Map() });
    const asked = { name: 'NeedsMore', accounts: [points], rows: [] };
    expect(thrownBy(() => blind.available(points))).toMatchObject(asked);
    expect(thrownBy(() => blind.lots(points))).toMatchObject(asked);
    expect(thrownBy(() => blind.row(entity, 'idn_1'))).toMatchObject({
      name: 'NeedsMore',
      accounts: [],
      rows: [[entity, 'idn_1']],
    });
    expect(thrownBy(() => blind.update({ entity, id: 'idn_1', patch: {} }, plan))).toMatchObject({ name: 'NeedsMore' });
  });

  it('is no balance where none is kept', () => {
    expect(() => overlayOn(truthWith()).available(accounts.pointsIssued)).toThrow('sys:points_issued keeps no balance');
  });

  it('holds what the units before it did, whatever the books say', () => {
    const truth = inBooks();
    truth.accounts.set(points, 5);
    truth.lots.set(points, [{ lot: 'a', expiresOn: null, available: 5 }]);
    const state = new BatchState(truth);
    const first = new Overlay(state, { accounts: new Set(everyAccount), rows: new Map(declared) });
    first.changes.accounts.set(points, 0);
    first.changes.lots.set(points, []);
    first.changes.references.add('sale:1');
    first.changes.claimed.add('a/b/c');
    first.update({ entity, id: 'idn_1', patch: { openid: 'new' } }, plan);
    const next = after(state, first);
    expect([next.available(points), next.lots(points)]).toEqual([0, []]);
    expect(next.row(entity, 'idn_1')).toEqual({ ...stored, openid: 'new' });
    expect([next.isReferenceTaken('sale:1'), next.isReferenceTaken('sale:2'), state.isClaimed('a/b/c')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a new row', () => {
  const insert = { entity, row: { id: 'idn_1', appId: 'wx', openid: 'o', createdAt: 1 } };

  it('is completed with what it leaves out, and all of it is new', () => {
    const overlay = overlayOn(truthWith(), new Map(declared));
    overlay.insert(insert, plan);
    expect(overlay.row(entity, 'idn_1')).toEqual(stored);
    expect(overlay.changes.rows.get('member_identity/idn_1')).toEqual({ ref: [entity, 'idn_1'], row: stored, patched: null });
  });

  it('must not be there yet: in the books, in the batch, in the unit', () => {
    const overlay = overlayOn(truthWith());
    overlay.insert(insert, plan);
    expect(thrownBy(() => overlay.insert(insert, plan))).toMatchObject(conflict);
    expect(thrownBy(() => after(new BatchState(truthWith()), overlay).insert(insert, plan))).toMatchObject(conflict);
    expect(thrownBy(() => overlayOn(inBooks()).insert(insert, plan))).toMatchObject(conflict);
  });

  it('stays new when it is changed in the same batch', () => {
    const overlay = overlayOn(truthWith(), new Map(declared));
    overlay.insert(insert, plan);
    overlay.update({ entity, id: 'idn_1', patch: { openid: 'b' } }, plan);
    const next = after(new BatchState(truthWith()), overlay);
    next.update({ entity, id: 'idn_1', patch: { memberId } }, plan);
    expect(next.changes.rows.get('member_identity/idn_1')).toMatchObject({
      row: { ...stored, openid: 'b', memberId },
      patched: null,
    });
  });
});

describe('a change of a row', () => {
  it('names every property that this batch overwrites, of this unit and of those before it', () => {
    const overlay = overlayOn(inBooks(), new Map(declared));
    overlay.update({ entity, id: 'idn_1', patch: { openid: 'b' } }, plan);
    expect(overlay.changes.rows.get('member_identity/idn_1')?.patched).toEqual(new Set(['openid']));
    overlay.update({ entity, id: 'idn_1', patch: { unionid: 'u' } }, plan);
    const next = after(new BatchState(inBooks()), overlay);
    next.update({ entity, id: 'idn_1', patch: { memberId } }, plan);
    expect(next.changes.rows.get('member_identity/idn_1')).toEqual({
      ref: [entity, 'idn_1'],
      row: { ...stored, openid: 'b', unionid: 'u', memberId },
      patched: new Set(['openid', 'unionid', 'memberId']),
    });
  });

  it('needs the row, and a table that nobody else writes', () => {
    const update = { entity, id: 'idn_1', patch: { openid: 'b' } };
    expect(() => overlayOn(truthWith(), new Map(declared)).update(update, plan)).toThrow('which does not exist');
    const elsewhere = new Map([['outbox_message/obx_1', ['outbox_message', 'obx_1']]] as const);
    const told = { entity: 'outbox_message', id: 'obx_1', patch: { topic: 'x' } };
    const truth = truthWith({ rows: new Map([['outbox_message/obx_1', { id: 'obx_1' }]]) });
    expect(() => overlayOn(truth, new Map(elsewhere)).update(told, tables.planOf('outbox_message'))).toThrow(
      'ledger/committed.ts',
    );
  });
});

it('the facts of a lot are those it was first filled with, for each account and lot on its own', () => {
  const state = new BatchState(truthWith());
  const overlay = overlayOn(truthWith());
  const note = (lot: string, merchantId: string, account = points) => {
    noteOrigin(overlay.changes, account, lot, { merchantId });
  };
  note('a', 'first');
  note('a', 'second');
  note('b', 'third');
  note('a', 'fourth', accounts.bonus(memberId));
  state.merge(overlay.changes);
  const later = overlayOn(truthWith());
  noteOrigin(later.changes, points, 'a', { merchantId: 'later' });
  noteOrigin(later.changes, points, 'c', { merchantId: 'fifth' });
  state.merge(later.changes);
  expect(state.changes.origins).toEqual(
    new Map([
      [
        points,
        new Map([
          ['a', { merchantId: 'first' }],
          ['b', { merchantId: 'third' }],
          ['c', { merchantId: 'fifth' }],
        ]),
      ],
      [accounts.bonus(memberId), new Map([['a', { merchantId: 'fourth' }]])],
    ]),
  );
});
