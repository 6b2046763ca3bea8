import { Sale } from '../../server/src/sale/index.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, payOnPhone } from '../support/salePayments.ts';
import { share } from '../support/shared.ts';
import type { Person } from '../support/shop.ts';

describeWorld('what was bought with a card that was merged', (at) => {
  const merge = (from: Person, into: Person) =>
    at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
  /** All that is left of it, unless an amount is named. */
  const refund = async (saleId: string, amountFen?: number) => {
    const { refundableFen } = await at().call('sale.get', { saleId }, { token: at().manager.token });
    const facts = { saleId, amountFen: amountFen ?? refundableFen, reason: '顾客退货' };
    return at().call('sale.refund', facts, at().as(at().manager));
  };
  const undo = (saleId: string) => at().call('sale.undo', { saleId }, at().as(at().manager));
  const empty = { principalFen: 0, bonusFen: 0, points: 0, growth: 0, pointsDebt: 0 };
  const rich = () => at().member({ principalFen: 9_000, bonusFen: 900, points: 700, growth: 40 });

  for (const [name, giveBack] of [
    ['a refund', refund],
    ['an undo', undo],
  ] as const)
    it(`${name} goes to the card it became, to the lot, as if that had bought it`, async () => {
      const [from, middle, into] = [await rich(), await at().member(), await at().member({ points: 30 })];
      const { saleId } = await at().sell(from, { amountFen: 4_000 });
      await merge(from, middle);
      await merge(middle, into);
      const { saleId: never } = await at().sell(into, { amountFen: 100 });
      const before = await at().books(into);
      await giveBack(saleId);
      await undo(never);
      const after = await at().books(into);
      expect(after).toMatchObject({ principalFen: 9_000, bonusFen: 900, points: 730, growth: 40, visitCount: 0 });
      for (const [lot, amount] of Object.entries(before.lots.principal))
        expect(after.lots.principal[lot]).toBeGreaterThanOrEqual(amount);
      expect(await at().books(from)).toMatchObject(empty);
      expect(await at().books(middle)).toMatchObject(empty);
      await expectGreen(at());
    });

  it('points that the living card has spent are owed by it', async () => {
    const [from, into] = [await at().member(), await at().member()];
    const { saleId, pointsEarned } = await at().sell(from, { amountFen: 20_000 });
    await merge(from, into);
    const { pointsBurned } = await at().sell(into, { amountFen: 2_000, usePoints: true });
    expect(pointsBurned).toBeGreaterThan(0);
    const { points: left } = await at().books(into);
    const preview = await at().call('sale.previewRefund', { saleId }, { token: at().manager.token });
    await refund(saleId);
    const after = await at().books(into);
    expect(after).toMatchObject({ points: 0, pointsDebt: pointsEarned - left });
    expect(preview.pointsOwed).toBe(after.pointsDebt);
    await expectGreen(at());
  });

  it('cash is given back in cash, and what was paid in WeChat goes back in WeChat', async () => {
    const [from, into] = [await at().member(), await at().member()];
    const cash = await at().sell(from, { amountFen: 700 });
    const { saleId } = await awaitingSale(at(), from, 900);
    await payOnPhone(at(), from, saleId);
    await merge(from, into);
    const refunds = [await refund(cash.saleId, 300), await refund(saleId, 200)];
    expect(refunds.map(({ refunds: [each] }) => each?.payments)).toEqual([
      [{ method: 'cash', amountFen: 300 }],
      [{ method: 'wechat', amountFen: 200 }],
    ]);
    await at().app.sandbox.world.pay.notices.settled();
    await expectGreen(at());
  });

  it('what somebody paid from a card that was merged since goes back to the card it became', async () => {
    const [mother, child, motherNow] = [await at().member({ principalFen: 5_000 }), await at().member(), await at().member()];
    await share(at(), mother, child);
    const { saleId } = await at().sell(child, { amountFen: 3_000, walletOwner: mother.memberId });
    await merge(mother, motherNow);
    await refund(saleId, 1_000);
    expect((await at().books(motherNow)).principalFen).toBe(3_000);
    await merge(child, motherNow);
    await refund(saleId);
    expect((await at().books(motherNow)).principalFen).toBe(5_000);
    for (const card of [mother, child]) expect(await at().books(card)).toMatchObject(empty);
    await expectGreen(at());
  });

  it('the counter of the day it was bought on is that of the old card', async () => {
    const [from, into] = [await rich(), await rich()];
    const [{ saleId }] = [await at().sell(from, { amountFen: 4_000 }), await at().sell(into, { amountFen: 500 })];
    const { db } = at().app.resources;
    const spent = async () =>
      (await db.reader.query<{ fen: number | string }[]>('SELECT unconfirmed_fen AS fen FROM day_spend')).map(({ fen }) =>
        Number(fen),
      );
    const before = (await spent()).reduce((sum, fen) => sum + fen, 0);
    const { unconfirmedFen } = await db.reader.getRepository(Sale).findOneByOrFail({ id: saleId });
    await merge(from, into);
    await refund(saleId);
    const after = await spent();
    expect(after.every((fen) => fen >= 0)).toBe(true);
    expect(after.reduce((sum, fen) => sum + fen, 0)).toBe(before - unconfirmedFen);
  });

  it('a merge taken back in between gives to the card that is the person’s again', async () => {
    const [from, into] = [await rich(), await at().member()];
    const { saleId } = await at().sell(from, { amountFen: 4_000 });
    const { mergeId } = await merge(from, into);
    await at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
    await refund(saleId, 1_000);
    await merge(from, into);
    await refund(saleId);
    expect(await at().books(into)).toMatchObject({ principalFen: 9_000, bonusFen: 900, points: 700 });
    await expectGreen(at());
  });

  it('who left with the card it became is given nothing', async () => {
    const [from, into] = [await at().member(), await at().member()];
    const { saleId } = await at().sell(from, { amountFen: 900 });
    await merge(from, into);
    await at().call('member.eraseOwn', { agreed: true }, { token: into.token });
    expect(await codeOfRefusal(refund(saleId))).toBe('member_closed');
  });
});
