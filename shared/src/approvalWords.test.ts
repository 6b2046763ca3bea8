import { askedAmount, askedText } from './approvalWords.ts';

const money = (amountFen: number | null, pointsBack = 0) => ({ kind: 'saleRefund' as const, amountFen, pointsBack });
const points = (amountFen: number) => ({ kind: 'pointsAdjust' as const, amountFen, pointsBack: 0 });

describe('what somebody asks a second person for, in words', () => {
  it('says what and how much', () => {
    expect(askedText(money(12_000))).toBe('消费退款 ¥120.00');
    expect(askedText({ kind: 'saleUndo', amountFen: null, pointsBack: 0 })).toBe('撤销收款');
    expect([askedText(points(3_000)), askedText(points(-50))]).toEqual(['加 3,000 积分', '减 50 积分']);
  });

  it('names money and points of a refund apart, also where no money goes back', () => {
    expect(askedText(money(4_000, 200))).toBe('消费退款 ¥40.00 + 200 积分');
    expect(askedText(money(0, 200))).toBe('消费退款 200 积分');
    expect([askedAmount(money(4_000, 200)), askedAmount(money(4_000)), askedAmount(money(null))]).toEqual([
      '¥40.00 + 200 积分',
      '¥40.00',
      '',
    ]);
  });
});
