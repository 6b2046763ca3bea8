import { backText, doneText, mostText } from './refundWords.ts';

describe('what a refund gives back, in words', () => {
  it('names money and points apart, and leaves out what there is none of', () => {
    expect(backText({ moneyFen: 4_000, points: 200 })).toBe('¥40.00 + 200 积分');
    expect(backText({ moneyFen: 4_000, points: 0 })).toBe('¥40.00');
    expect(backText({ moneyFen: 0, points: 1_200 })).toBe('1,200 积分');
    expect(backText({ moneyFen: 0, points: 0 })).toBe('¥0.00');
  });

  it('counts money of every way of a refund that was done', () => {
    const payments = [{ amountFen: 200 }, { amountFen: 300 }];
    expect(doneText({ principalFen: 2_416, bonusFen: 337, payments, pointsBack: 246 })).toBe('¥32.53 + 246 积分');
  });

  it('says why a refund of a payment of 40 may be of 42: what points had paid comes back as points', () => {
    expect(mostText(4_200, { moneyFen: 4_000, points: 200 })).toBe('最多 ¥42.00：付的钱 ¥40.00，积分抵的 ¥2.00，退回 200 积分');
    expect(mostText(4_000, { moneyFen: 4_000, points: 0 })).toBe('最多 ¥40.00');
  });
});
