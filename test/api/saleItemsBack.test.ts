import { twoLines } from '../support/goods.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { approved, setProgramme } from '../support/staffCare.ts';

describeWorld('lines of a sale that come back', (at) => {
  const back = (saleId: string, lines: { line: number; quantityMilli: number }[], approvalId?: string) =>
    at().call('sale.refund', { saleId, lines, reason: '顾客退货', ...(approvalId && { approvalId }) }, at().as(at().cashier));

  it('bring back their share of what was paid; the last line all that is left, and the books as before', async () => {
    const { items } = await twoLines(at());
    const person = await at().member({ principalFen: 2_000, bonusFen: 501, points: 3_000, growth: 2_000 });
    const before = await at().books(person);
    const { saleId, refundableFen } = await at().sell(person, { items, discount: { kind: 'round_off', amountFen: 95 } });
    const first = await back(saleId, [{ line: 0, quantityMilli: 1_000 }]);
    expect(first).toMatchObject({ status: 'partly_refunded', items: [{ backMilli: 1_000 }, { backMilli: 0 }] });
    expect(first.refunds).toMatchObject([{ items: [{ line: 0, quantityMilli: 1_000 }] }]);
    await back(saleId, [{ line: 1, quantityMilli: 500 }]);
    const last = await back(saleId, [{ line: 0, quantityMilli: 1_000 }]);
    expect(last).toMatchObject({ status: 'refunded', refundableFen: 0, items: [{ backMilli: 2_000 }, { backMilli: 500 }] });
    expect(last.refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(refundableFen);
    expect(await at().books(person)).toEqual(before);
    await expectGreen(at());
  });

  it('come back once, whoever asks at the same time', async () => {
    const { items } = await twoLines(at());
    const { saleId } = await at().sell(await at().member(), { items });
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => back(saleId, [{ line: 0, quantityMilli: 1_000 }])));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await codeOfRefusal(back(saleId, [{ line: 0, quantityMilli: 1 }]))).toBe('refund_over_left');
    await expectGreen(at());
  });

  it('are limited by what went back by amount before', async () => {
    const { items } = await twoLines(at());
    const { saleId } = await at().sell(await at().member(), { items });
    await at().call('sale.refund', { saleId, amountFen: 1_000, reason: '少一杯' }, at().as(at().cashier));
    expect(await codeOfRefusal(back(saleId, [{ line: 0, quantityMilli: 2_000 }]))).toBe('refund_over_left');
    expect(await back(saleId, [{ line: 0, quantityMilli: 1_000 }])).toMatchObject({ refundableFen: 1_300 });
  });

  it('are worth what a second person was asked about', async () => {
    await setProgramme(at(), { saleRefund: { staffCapFen: 500 } });
    const { items } = await twoLines(at());
    const { saleId } = await at().sell(await at().member(), { items });
    const lines = [{ line: 0, quantityMilli: 1_000 }];
    expect(await codeOfRefusal(back(saleId, lines))).toBe('approval_required');
    const approvalId = await approved(at(), { kind: 'saleRefund', subject: saleId, amountFen: 1_800 });
    expect(await back(saleId, lines, approvalId)).toMatchObject({ refundedFen: 1_800 });
    await setProgramme(at(), {});
  });

  it('are none of a sale of an amount, and never beside an amount', async () => {
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(back(saleId, [{ line: 0, quantityMilli: 1_000 }]))).toBe('refund_over_left');
    const both = { saleId, amountFen: 1, lines: [{ line: 0, quantityMilli: 1 }], reason: '退' };
    expect(await codeOfRefusal(at().call('sale.refund', both, at().as(at().cashier)))).toBe('invalid_request');
  });
});
