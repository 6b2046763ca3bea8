import { discountOf } from './DiscountModal.tsx';
import { partsOf } from './SplitModal.tsx';

describe('paying in several ways', () => {
  it('names what each takes, and leaves the rest to the last', () => {
    expect(partsOf({ cash: '50', wechat: ' 12.5 ', last: 'card' }, 10_000)).toEqual([
      { method: 'cash', amountFen: 5_000 },
      { method: 'wechat', amountFen: 1_250 },
      { method: 'card' },
    ]);
  });

  it.each([
    ['nothing', { last: 'cash' }],
    ['only the last', { cash: '50', last: 'cash' }],
    ['all of it, so that nothing is left for the last', { wechat: '100', last: 'cash' }],
    ['more than all of it', { wechat: '60', card: '60', last: 'cash' }],
    ['something that is no amount', { wechat: '1.234', card: '5', last: 'cash' }],
    ['nothing of one way', { wechat: '0', last: 'cash' }],
  ] as const)('is none for %s', (_what, split) => {
    expect(partsOf(split, 10_000)).toBeUndefined();
  });
});

describe('what staff take off by hand', () => {
  it('is the small change, an amount below the bill with a reason, or nothing any more', () => {
    expect(discountOf({ what: 'jiao' }, 1_234)).toEqual({ kind: 'round_off', amountFen: 4 });
    expect(discountOf({ what: 'yuan' }, 1_234)).toEqual({ kind: 'round_off', amountFen: 34 });
    expect(discountOf({ what: 'manual', yuan: '3', reason: ' 老客户 ' }, 1_234)).toEqual({
      ...{ kind: 'manual', amountFen: 300, reason: '老客户' },
    });
    expect(discountOf({ what: 'none' }, 1_234)).toBeNull();
  });

  it.each([
    ['without a reason', { what: 'manual', yuan: '3', reason: ' ' }],
    ['of all there is', { what: 'manual', yuan: '12.34', reason: '老客户' }],
    ['of small change where there is none', { what: 'jiao' }],
  ] as const)('is no discount %s', (_what, given) => {
    expect(discountOf(given, given.what === 'jiao' ? 1_230 : 1_234)).toBeUndefined();
  });
});
