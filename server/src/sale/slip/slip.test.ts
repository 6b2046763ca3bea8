import fc from 'fast-check';
import type { Receipt } from '../receipt.ts';
import { atEnds, centred, columnsOf, wrapped } from './columns.ts';
import { slipLines, type SlipFacts } from './layout.ts';

const item = (name: string, unitPriceFen: number, quantityMilli: number, amountFen: number, unit = '杯') => ({
  ...{ productId: null, code: null, name, unit, quantityMilli, unitPriceFen, amountFen, backMilli: 0 },
});

const receipt: Receipt = {
  saleId: 'sal_01m8084z6xg99p7krjasq0hr1k',
  saleNumber: 'SK2603180005 0417',
  status: 'paid',
  branchName: '春风路店',
  staffName: '阿禾',
  memberName: '小满',
  phoneMasked: '138****0000',
  tierName: '熟客',
  walkIn: null,
  amountFen: 4_100,
  items: [item('珍珠奶茶', 1_800, 2_000, 3_600), item('青提', 1_000, 500, 500, '千克')],
  lines: [
    { rule: 'tier_discount', label: '熟客 9.5 折', amountFen: -205 },
    { rule: 'round_off', label: '抹零', amountFen: -95 },
  ],
  savedFen: 300,
  payableFen: 3_800,
  pointsBurned: 0,
  pointsEarned: 57,
  principalFen: 1_500,
  bonusFen: 300,
  walletName: null,
  restFen: 2_000,
  payments: [{ method: 'wechat', amountFen: 2_000 }],
  refundedFen: 0,
  refundableFen: 3_800,
  refundableMoneyFen: 3_800,
  refundablePoints: 0,
  refunds: [],
  walletAfterFen: 12_345,
  pointsAfter: 1_234,
  paidAt: '2026-03-17T16:05:59.999Z',
  undoUntil: '2026-03-17T16:10:59.999Z',
  undoneAt: null,
};
const facts: SlipFacts = {
  brandName: '山雀茶点',
  pointsName: '积分',
  expiring: { points: 100, expiresOn: '2026-12-31' },
  claimCode: null,
};

describe('a slip', () => {
  it('is this, on a roll of 58 mm', () => {
    expect(slipLines(receipt, facts, 32)).toEqual([
      '            山雀茶点',
      '            春风路店',
      '单号           SK2603180005 0417',
      '时间            2026-03-18 00:05',
      '收银                        阿禾',
      '顾客            小满 138****0000',
      '--------------------------------',
      '珍珠奶茶',
      '  2杯 x 18.00              36.00',
      '青提',
      '  0.5千克 x 10.00           5.00',
      '--------------------------------',
      '消费金额                   41.00',
      '熟客 9.5 折                -2.05',
      '抹零                       -0.95',
      '应收                       38.00',
      '储值                       18.00',
      '  本金 15.00 赠金 3.00',
      '微信支付                   20.00',
      '--------------------------------',
      '本次得积分                    57',
      '积分余额                   1,234',
      '储值余额                  123.45',
      '2026-12-31 到期         100 积分',
      '--------------------------------',
      '            谢谢光临',
    ]);
  });

  it('is this, on a roll of 80 mm, for a walk-in with a long name, huge numbers and a refund', () => {
    const long = '手工现熬黑糖波霸厚乳珍珠奶茶（超大杯·加双份珍珠·少糖·去冰）家庭分享装';
    const walkIn: Receipt = {
      ...receipt,
      memberName: '散客',
      phoneMasked: '',
      status: 'partly_refunded',
      walkIn: { claimUntil: '2026-03-24T16:05:59.999Z', claimed: false },
      items: [item(long, 100_000_000, 9_999_999, 999_999_900_000, '箱')],
      lines: [
        { rule: 'manual_discount', label: '优惠（开业大酬宾，店长王小明特批给老街坊邻居们的一点心意）', amountFen: -99_999_999 },
      ],
      amountFen: 999_999_900_000,
      payableFen: 999_899_900_001,
      principalFen: 0,
      bonusFen: 0,
      payments: [
        { method: 'cash', amountFen: 1 },
        { method: 'card', amountFen: 999_899_900_000 },
      ],
      refunds: [
        {
          ...{ refundId: 'rfd_1', state: 'succeeded', amountFen: 12_345, principalFen: 0, bonusFen: 0, payments: [] },
          ...{
            pointsBack: 0,
            pointsTaken: 0,
            items: null,
            reason: '少了一杯',
            staffName: '周姐',
            at: '2026-03-18T01:00:00.000Z',
          },
        },
      ],
    };
    expect(slipLines(walkIn, { ...facts, claimCode: '8712345678901234' }, 48)).toEqual([
      '                    山雀茶点',
      '                    春风路店',
      '单号                           SK2603180005 0417',
      '时间                            2026-03-18 00:05',
      '收银                                        阿禾',
      '顾客                                        散客',
      '------------------------------------------------',
      '手工现熬黑糖波霸厚乳珍珠奶茶（超大杯·加双份珍珠',
      '·少糖·去冰）家庭分享装',
      '  9999.999箱 x 1,000,000.00     9,999,999,000.00',
      '------------------------------------------------',
      '消费金额                        9,999,999,000.00',
      '优惠（开业大酬宾，店长王小明特批给老街坊邻居们的',
      '一点心意）                           -999,999.99',
      '应收                            9,998,999,000.01',
      '现金                                        0.01',
      '刷卡                            9,998,999,000.00',
      '------------------------------------------------',
      '退款 2026-03-18 09:00                    -123.45',
      '  少了一杯',
      '------------------------------------------------',
      '          凭码补积分 2026-03-25 前有效',
      '              8712 3456 7890 1234',
      '------------------------------------------------',
      '                    谢谢光临',
    ]);
  });

  it('says on top when it is not paid, or no longer', () => {
    for (const [status, words] of [
      ['awaiting', '*** 待付款 ***'],
      ['undone', '*** 已撤销 ***'],
      ['refunded', '*** 已退款 ***'],
    ] as const)
      expect(slipLines({ ...receipt, status }, facts, 32)[2]?.trim()).toBe(words);
  });

  it('is never wider than the paper, and has no sign that its printer does not know, whatever people are called', () => {
    const name = fc.string({ unit: fc.constantFrom('满', 'a', ' ', '👩‍👩‍👧', '¥', '−', 'é', '’'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, name, name, fc.nat(999_999_999_999), fc.constantFrom(32, 48), (goods, member, reason, fen, columns) => {
        const odd: Receipt = {
          ...receipt,
          memberName: member,
          branchName: goods,
          walletName: member,
          items: [item(goods, 1, 1_000, fen)],
          lines: [{ rule: 'manual_discount', label: reason, amountFen: -fen }],
          payableFen: fen,
        };
        const lines = slipLines(odd, { ...facts, brandName: reason, pointsName: goods.slice(0, 8) }, columns);
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
        expect(lines.join('')).not.toMatch(/[¥−’\n]/);
      }),
    );
  });
});

describe('columns of a printer', () => {
  it('are one for ASCII, two for anything else, none for what only joins', () => {
    expect(['', 'aB 1~', '满', '￥1.00', 'e\u0301', '👍\ufe0f'].map(columnsOf)).toEqual([0, 5, 2, 6, 1, 2]);
  });

  it('break a text without losing a sign of it, and keep an amount at the end', () => {
    const words = fc.string({ unit: fc.constantFrom('满', 'a', '1', '—'), maxLength: 80 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 48 }), (text, columns) => {
        expect(wrapped(text, columns).join('')).toBe(text);
        const lines = atEnds(text, '-1.00', columns);
        expect(lines.at(-1)?.endsWith('-1.00')).toBe(true);
        expect(columnsOf(lines.at(-1) ?? '')).toBe(columns);
        for (const line of [...lines, ...centred(text, columns)]) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
