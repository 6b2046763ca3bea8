import { itemWith } from '../../../../test/support/ledgerBatch.ts';
import { accounts } from '../chart.ts';
import type { Claim, Unit } from '../unit.ts';
import type { Item } from './item.ts';
import { takeBatch, wantedBy } from './wanted.ts';

const bare = { owners: ['mem_1'], accounts: [], rows: [], references: [], claims: [] };
const queueOf = (count: number, more: Partial<Unit<unknown>> = {}): Item[] =>
  Array.from({ length: count }, () => itemWith({ ...bare, ...more }));
const claim = (value: string, entity = 'member_phone'): Claim => ({ entity, property: 'id', value, code: 'conflict' });
const names = (count: number) => Array.from({ length: count }, (_, n) => `n${String(n)}`);

describe('taking a batch off the queue', () => {
  it('takes the first units, in order, as many as may be in one batch, and leaves the rest', () => {
    const queue = queueOf(5);
    const [first, second, third, ...rest] = queue;
    expect(takeBatch(queue, 3)).toEqual([first, second, third]);
    expect(queue).toEqual(rest);
    expect(takeBatch(queue, 3)).toEqual(rest);
    expect(takeBatch(queue, 3)).toEqual([]);
  });

  it.each([
    ['owners', { owners: names(300) }],
    ['accounts', { owners: [], accounts: names(300).map(accounts.growth) }],
    ['rows', { rows: names(300).map((id) => ['sale', id] as const) }],
    ['references', { references: names(300) }],
    ['claims', { claims: names(300).map((value) => claim(value)) }],
  ])('takes fewer units rather than make a list of more than 900 %s', (_, more) => {
    expect(takeBatch(queueOf(3, more), 100)).toHaveLength(3);
    expect(takeBatch(queueOf(4, more), 100)).toHaveLength(2);
    expect(takeBatch(queueOf(7, more), 100)).toHaveLength(2);
    expect(takeBatch(queueOf(5, more), 100)).toHaveLength(3);
  });

  it('takes a unit that alone is past that', () => {
    expect(takeBatch(queueOf(2, { owners: names(901) }), 100)).toHaveLength(1);
  });
});

describe('what a batch asks the database for', () => {
  it('is everything its units touch: sorted, each once, rows by table and claims by property', () => {
    const units: Partial<Unit<unknown>>[] = [
      {
        owners: ['mem_2', 'mem_1'],
        accounts: [accounts.principal('mem_2'), accounts.growth('mem_1')],
        rows: [
          ['sale', 'sal_2'],
          ['day_spend', 'd'],
        ],
        references: ['r2'],
        claims: [claim('2'), claim('9', 'member')],
        once: { actor: 'b', operation: 'job:x', key: 'k', inputHash: 'h' },
      },
      {
        owners: ['mem_1'],
        accounts: [accounts.growth('mem_1'), accounts.points('mem_1')],
        rows: [
          ['sale', 'sal_1'],
          ['sale', 'sal_2'],
        ],
        references: ['r1', 'r2'],
        claims: [claim('1'), claim('2')],
        once: { actor: 'a', operation: 'job:x', key: 'k', inputHash: 'h' },
      },
      bare,
    ];
    const items = units.map(itemWith);
    const batch = { writer: 'wrt_1', seq: 3 };
    expect(wantedBy(items, { batch, skipLocked: true })).toEqual({
      owners: ['mem_1', 'mem_2'],
      accounts: ['bonus:mem_2', 'growth:mem_1', 'points:mem_1', 'principal:mem_2'],
      lotted: ['bonus:mem_2', 'points:mem_1', 'principal:mem_2'],
      rows: new Map([
        ['sale', ['sal_1', 'sal_2']],
        ['day_spend', ['d']],
      ]),
      records: ['a|job:x|k', 'b|job:x|k'],
      references: ['r1', 'r2'],
      claims: [
        { entity: 'member_phone', property: 'id', values: ['1', '2'] },
        { entity: 'member', property: 'id', values: ['9'] },
      ],
      batch,
      skipLocked: true,
    });
    expect(wantedBy([], { batch: null, skipLocked: false })).toMatchObject({
      owners: [],
      records: [],
      batch: null,
      skipLocked: false,
    });
  });
});
