import { eraseOwn as eraseOwnDirectly } from '../../server/src/office/acts/erase.ts';
import { createCommitter, LedgerTransaction, type Committer } from '../../server/src/ledger/index.ts';
import { Member } from '../../server/src/member/index.ts';
import { openOrderOf, PayRefund, sweepOrders, sweepRefunds } from '../../server/src/pay/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { BonusInstalment, releaseBonus } from '../../server/src/wallet/index.ts';
import { changeMember } from '../support/changeMember.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeWorld } from '../support/operation.ts';
import { openOrder, payAndTell, reread, startTopUp } from '../support/payments.ts';
import { expectGreen, problemsOf, spent, toppedUp, wechatEnds } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, byWeChat, orderOfSale, payAs, storedSale } from '../support/salePayments.ts';
import { share } from '../support/shared.ts';
import type { Person } from '../support/shop.ts';

const minuteMs = 60_000;

/** What a work came to: `ok`, or the code it was refused with. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    () => codeOfRefusal(work),
  );

describeWorld('money never lands on a card that is nobody’s', (at) => {
  let second: Committer;
  const resources = () => at().app.resources;
  const merge = (from: Person, into: Person) =>
    at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
  const eraseOwn = ({ token }: Person) => at().call('member.eraseOwn', { agreed: true }, { token });
  const card = ({ memberId }: Person) => resources().db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  const money = async (person: Person) => {
    const { principalFen, bonusFen } = await at().books(person);
    return principalFen + bonusFen;
  };
  /** Stored value and WeChat together, awaiting the second. */
  const halfPaid = (person: Person, amountFen = 10_000) =>
    at().sell(person, { amountFen, usePoints: false, useWallet: true, ...byWeChat });
  const cancel = (saleId: string) => at().call('sale.cancelPayment', { saleId }, at().as(at().cashier));

  /** An erasure, with something else in the worst of moments: after all was read, and before anything is locked. */
  const erasedAfter = async ({ memberId }: Person, between: () => Promise<unknown>): Promise<string> => {
    const submit: Committer['submit'] = async (unit) => {
      await between();
      return second.submit(unit);
    };
    const erased = eraseOwnDirectly({ ...resources(), committer: { ...second, submit } }, memberId);
    return erased.then(
      () => 'ok',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  };

  beforeAll(() => {
    const { db, clock, log } = resources();
    second = createCommitter({ db, clock, log });
  });
  afterAll(async () => {
    await second.close();
    await expectGreen(at());
  });

  describe('a merge while a payment is under way', () => {
    it('a top-up that is paid afterwards is on the card that stays, through every card between', async () => {
      const [from, middle, into] = [await at().member(), await at().member(), await at().member({ principalFen: 500 })];
      await startTopUp(at(), from, await at().shop.plan({ payFen: 20_000, bonusFen: 1_200, instalments: 12, points: 30 }));
      const order = await openOrder(at(), from);
      await merge(from, middle);
      await merge(middle, into);
      await payAndTell(at(), from, order);
      expect(await reread(at(), order)).toMatchObject({ status: 'credited' });
      expect(await at().books(into)).toMatchObject({ principalFen: 20_500, bonusFen: 100, points: 30 });
      expect([await money(from), await money(middle)]).toEqual([0, 0]);
      const parts = await resources().db.reader.getRepository(BonusInstalment).findBy({ topUpId: order.purposeId });
      expect(new Set(parts.map(({ memberId }) => memberId))).toEqual(new Set([into.memberId]));
    });

    it.each([
      ['cancelled', cancel],
      [
        'never paid',
        async () => {
          at().app.clock.advance(16 * minuteMs);
          await sweepOrders(resources());
        },
      ],
    ])('a sale that is %s gives its stored value back to the card that stays', async (_, end) => {
      const [from, into] = [await at().member({ principalFen: 5_000 }), await at().member()];
      const { saleId } = await halfPaid(from);
      await merge(from, into);
      await end(saleId);
      expect((await storedSale(at(), saleId)).status).toBe('undone');
      expect([await money(from), await money(into)]).toEqual([0, 5_000]);
    });

    it('a sale that is paid earns for the card that stays, also when that is merged further, and an undo takes it from there', async () => {
      const [from, middle, into] = [await at().member({ principalFen: 5_000 }), await at().member(), await at().member()];
      const { saleId } = await halfPaid(from);
      await at().call('member.paySale', { saleId }, { token: from.token });
      await merge(from, middle);
      await payAs(at(), from.personId, await orderOfSale(at(), saleId));
      const { status, pointsEarned } = await storedSale(at(), saleId);
      expect([status, pointsEarned > 0]).toEqual(['paid', true]);
      expect(await at().books(middle)).toMatchObject({ points: pointsEarned, visitCount: 1 });
      expect(await at().books(from)).toMatchObject({ points: 0, growth: 0 });
      await merge(middle, into);
      await at().call('sale.undo', { saleId }, at().as(at().manager));
      expect(await at().books(into)).toMatchObject({ principalFen: 5_000, points: 0, growth: 0, pointsDebt: 0 });
      expect(await at().books(middle)).toMatchObject({ principalFen: 0, points: 0, growth: 0, pointsDebt: 0 });
    });

    it('what a sale took from a wallet that was merged since goes back to the wallet that stays', async () => {
      const [mother, child, motherNow] = [await at().member({ principalFen: 5_000 }), await at().member(), await at().member()];
      await share(at(), mother, child);
      const basket = { amountFen: 9_000, usePoints: false, useWallet: true, walletOwner: mother.memberId, ...byWeChat };
      const { saleId } = await at().sell(child, basket);
      await merge(mother, motherNow);
      await cancel(saleId);
      expect([await money(mother), await money(motherNow), await money(child)]).toEqual([0, 5_000, 0]);
    });

    it('merges racing payments and cancellations leave nothing on the old card', async () => {
      const plan = await at().shop.plan({ payFen: 20_000 });
      for (let round = 0; round < 4; round += 1) {
        const [from, into] = [await at().member({ principalFen: 5_000 }), await at().member()];
        await startTopUp(at(), from, plan);
        const order = await openOrder(at(), from);
        const { saleId } = await halfPaid(from);
        const [merged] = await Promise.all([outcome(merge(from, into)), payAndTell(at(), from, order), outcome(cancel(saleId))]);
        // More came in while it was read: then it is read again.
        if (merged !== 'ok') await merge(from, into);
        await cancel(saleId);
        at().app.clock.advance(2 * minuteMs);
        await sweepOrders(resources());
        expect((await reread(at(), order)).status).toBe('credited');
        expect([await money(from), await money(into)]).toEqual([0, 25_000]);
      }
    });
  });

  describe('somebody leaves', () => {
    it('while a top-up is opened, on two servers: one of both, never both', async () => {
      const plan = await at().shop.plan({ payFen: 20_000 });
      for (let round = 0; round < 12; round += 1) {
        const person = await at().member();
        const erased =
          round % 2 === 0
            ? eraseOwn(person)
            : at().call('member.erase', { memberId: person.memberId, reason: '本人要求' }, at().as(at().owner));
        const [left, started] = await Promise.all([outcome(erased), outcome(startTopUp(at(), person, plan))]);
        const isGone = (await card(person)).erasedAt !== null;
        const isOpen = (await openOrderOf(resources().db, `top_up:${person.memberId}`)) !== null;
        expect([left === 'ok', started === 'ok']).toEqual([isGone, isOpen]);
        expect(isGone && isOpen).toBe(false);
      }
    });

    it('with a payment begun after it was read that none is under way: nobody is erased', async () => {
      const person = await at().member();
      const plan = await at().shop.plan({ payFen: 20_000 });
      expect(await erasedAfter(person, () => startTopUp(at(), person, plan))).toBe('busy');
      expect(await outcome(eraseOwn(person))).toBe('payment_under_way');
      expect((await card(person)).erasedAt).toBeNull();
    });

    it('while a sale takes all their stored value and awaits the rest: it comes back to somebody', async () => {
      for (let round = 0; round < 5; round += 1) {
        const person = await at().member({ principalFen: 5_000 });
        const basket = { amountFen: 10_000, usePoints: false, useWallet: true, ...byWeChat };
        const { checkout } = await at().priced(person, basket);
        const sale = at().call('sale.checkout', checkout, at().as(at().cashier));
        const erased = outcome(eraseOwn(person));
        const sold = await outcome(sale);
        expect(await erased).not.toBe('ok');
        expect(sold).toBe('ok');
        const { saleId } = await sale;
        expect(await outcome(eraseOwn(person))).toBe('payment_under_way');
        await cancel(saleId);
        expect(await money(person)).toBe(5_000);
      }
    });

    it('with all their stored value in a sale begun after it was read that nothing is under way: nobody is erased', async () => {
      const person = await at().member({ principalFen: 5_000 });
      expect(await erasedAfter(person, () => halfPaid(person))).toBe('busy');
      expect(await outcome(eraseOwn(person))).toBe('payment_under_way');
    });

    it('while their wallet pays for another: it comes back to somebody', async () => {
      const [mother, child] = [await at().member({ principalFen: 5_000 }), await at().member()];
      await share(at(), mother, child);
      const basket = { amountFen: 9_000, usePoints: false, useWallet: true, walletOwner: mother.memberId, ...byWeChat };
      expect(await erasedAfter(mother, () => at().sell(child, basket))).toBe('busy');
      expect(await outcome(eraseOwn(mother))).toBe('payment_under_way');
    });

    it('with a payment under way for a card that became part of theirs: not yet', async () => {
      const [from, into] = [await at().member(), await at().member()];
      await awaitingSale(at(), from, 700);
      await merge(from, into);
      const { token } = await at().shop.visitor(into.personId);
      expect(await outcome(eraseOwn({ ...into, token }))).toBe('payment_under_way');
    });

    it('with a payment under way on a card that is merged into theirs after it was read: nobody is erased', async () => {
      const [from, into] = [await at().member({ principalFen: 5_000 }), await at().member()];
      const { saleId } = await halfPaid(from);
      expect(await erasedAfter(into, () => merge(from, into))).toBe('busy');
      await cancel(saleId);
      expect(await money(into)).toBe(5_000);
    });

    describe('and an order of theirs is paid all the same', () => {
      const paidTooLate = async () => {
        const person = await at().member();
        await startTopUp(at(), person, await at().shop.plan({ payFen: 20_000, bonusFen: 500, points: 10 }));
        const order = await openOrder(at(), person);
        await closeCard(at(), person.memberId);
        await payAndTell(at(), person, order);
        expect(await reread(at(), order)).toMatchObject({ status: 'credited' });
        const refund = () => resources().db.reader.getRepository(PayRefund).findOneByOrFail({ orderId: order.id });
        return { person, order, refund };
      };
      const askWeChat = async () => {
        at().app.clock.advance(minuteMs);
        await sweepRefunds(resources());
        await at().app.sandbox.world.pay.notices.settled();
      };

      it('the money goes back whole, and is nobody’s stored value', async () => {
        const { person, refund } = await paidTooLate();
        expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0, points: 0 });
        expect(await refund()).toMatchObject({ status: 'held', amountFen: 20_000, totalFen: 20_000 });
        await expectGreen(at());
        await askWeChat();
        expect((await refund()).status).toBe('succeeded');
        await expectGreen(at());
      });

      it('and where WeChat does not give it back, it stays owed and somebody is told to hand it over', async () => {
        const { refunds } = at().app.sandbox.world.pay;
        const { person, order, refund } = await paidTooLate();
        refunds.settling = 'hand';
        await askWeChat();
        await wechatEnds(at(), (await refund()).id, 'CLOSED');
        refunds.settling = 'soon';
        expect((await refund()).status).toBe('closed');
        const { id } = await refund();
        const posted = await resources()
          .db.reader.getRepository(LedgerTransaction)
          .countBy({ reference: `refund:${id}` });
        expect(posted).toBe(0);
        expect(await problemsOf(at(), order.id)).toEqual([`refund_closed ${id}`]);
        expect(await money(person)).toBe(0);
        await expectGreen(at());
      });
    });

    it('the parts of a bonus that were still to come end with it', async () => {
      const person = await at().member();
      const { topUpId } = await toppedUp(at(), person, { payFen: 20_000, bonusFen: 1_200, instalments: 12 });
      await spent(at(), person, 20_100);
      await eraseOwn(person);
      const states = async () =>
        (await resources().db.reader.getRepository(BonusInstalment).findBy({ topUpId })).map(({ status }) => status);
      expect(new Set(await states())).toEqual(new Set(['cancelled']));
      await releaseBonus(resources(), '2028-03-31');
      expect(await money(person)).toBe(0);
    });
  });

  describe('a part of a bonus that is due', () => {
    it.each(['erased', 'merged'])('of a card that was %s before such parts ended or moved with it', async (what) => {
      const [person, other] = [await at().member(), await at().member()];
      const { topUpId } = await toppedUp(at(), person, { payFen: 20_000, bonusFen: 1_200, instalments: 12 });
      await spent(at(), person, 20_100);
      await changeMember(at().app, person.memberId, {
        status: 'frozen',
        ...(what === 'erased' ? { erasedAt: 1 } : { mergedInto: other.memberId }),
      });
      await releaseBonus(resources(), '2028-03-31');
      const parts = await resources().db.reader.getRepository(BonusInstalment).findBy({ topUpId });
      expect(new Set(parts.map(({ status }) => status))).toEqual(new Set([what === 'erased' ? 'cancelled' : 'released']));
      expect([await money(person), await money(other)]).toEqual([0, what === 'erased' ? 0 : 1_100]);
    });
  });
});
