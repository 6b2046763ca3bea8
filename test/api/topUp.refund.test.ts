import { changeProgramme } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { approved, setProgramme, staffOf } from '../support/staffCare.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import { expectGreen, heldFen, spent, storedRefund, storedTopUp, toppedUp, wechatEnds } from '../support/refunds.ts';

const reason = '顾客要求';

describeOperation('topUp.refund', (at) => {
  const refund = (topUpId: string, amountFen?: number, as = at().as(at().manager)) =>
    at().call('topUp.refund', { topUpId, reason, ...(amountFen === undefined ? {} : { amountFen }) }, as);
  const paid = async (payFen = 30_000, more: Partial<Parameters<typeof toppedUp>[2]> = {}) => {
    const person = await at().member();
    return { person, ...(await toppedUp(at(), person, { payFen, ...more })) };
  };

  beforeAll(() => {
    at().app.sandbox.world.pay.refunds.settling = 'hand';
  });
  afterAll(() => expectGreen(at()));

  it('sets the money aside, asks WeChat, and books it when WeChat says it is back', async () => {
    const { person, topUpId } = await paid(30_000, { bonusFen: 3_000 });
    const asked = await refund(topUpId);
    expect(asked).toMatchObject({
      state: 'asked',
      amountFen: 30_000,
      lapsedFen: 3_000,
      reason,
      staffName: '周姐',
      endedAt: null,
    });
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0 });
    expect(await heldFen(at(), person)).toBe(33_000);
    await wechatEnds(at(), asked.refundId, 'SUCCESS');
    expect(await storedRefund(at(), asked.refundId)).toMatchObject({ status: 'succeeded', nextCheckAt: null });
    expect(await heldFen(at(), person)).toBe(0);
    expect(await storedTopUp(at(), topUpId)).toMatchObject({ refundedFen: 30_000, lapsedFen: 3_000 });
  });

  it('gives ¥304.50 back of ¥3,000 + ¥1,000 after ¥3,594 were spent', async () => {
    const { person, topUpId } = await paid(300_000, { bonusFen: 100_000 });
    await spent(at(), person, 359_400);
    expect(await refund(topUpId)).toMatchObject({ amountFen: 30_450, lapsedFen: 10_150 });
  });

  it('takes the money of its own top-up and leaves that of the others', async () => {
    const person = await at().member();
    const [first, second] = [
      await toppedUp(at(), person, { payFen: 10_000, bonusFen: 1_000 }),
      await toppedUp(at(), person, { payFen: 20_000, bonusFen: 5_000 }),
    ];
    expect(await refund(second.topUpId)).toMatchObject({ amountFen: 20_000, lapsedFen: 5_000 });
    const { lots } = await at().books(person);
    expect([lots.principal, lots.bonus]).toEqual([{ [first.topUpId]: 10_000 }, { [first.topUpId]: 1_000 }]);
  });

  it('gives part of it back, several times, and never more than was paid', async () => {
    const { person, topUpId } = await paid(10_000, { bonusFen: 1_000 });
    expect(await refund(topUpId, 3_333)).toMatchObject({ amountFen: 3_333, lapsedFen: 333 });
    expect(await refund(topUpId, 6_666)).toMatchObject({ amountFen: 6_666, lapsedFen: 666 });
    expect(await refund(topUpId)).toMatchObject({ amountFen: 1, lapsedFen: 1 });
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0 });
    expect(await codeOfRefusal(refund(topUpId))).toBe('nothing_to_refund');
  });

  it('cancels the parts of the bonus that have not come yet', async () => {
    const { topUpId } = await paid(30_000, { bonusFen: 3_000, instalments: 3 });
    expect(await refund(topUpId, 10_000)).toMatchObject({ lapsedFen: 333 });
    expect((await storedTopUp(at(), topUpId)).instalments).toEqual(['cancelled', 'cancelled']);
  });

  it('takes back the points the top-up gave by the share that went back, and what is spent of them becomes a debt', async () => {
    const { person, topUpId } = await paid(30_000, { points: 600, tierLevel: 2 });
    const half = await refund(topUpId, 15_000);
    expect(half.points).toBe(300);
    expect(await at().books(person)).toMatchObject({ points: 600, pointsDebt: 0 });
    await wechatEnds(at(), half.refundId, 'SUCCESS');
    expect(await at().books(person)).toMatchObject({ points: 300, pointsDebt: 0, growth: 250 });
    await at().sell(person, { amountFen: 20_000, useWallet: false });
    const { points, growth } = await at().books(person);
    const rest = await refund(topUpId);
    await wechatEnds(at(), rest.refundId, 'SUCCESS');
    const after = await at().books(person);
    expect(after.points - after.pointsDebt).toBe(points - 300);
    expect(after.growth).toBe(growth - 250);
  });

  it('takes back what it lifted towards a tier, by the share that goes back, and nothing that sales earned', async () => {
    const person = await at().member({ growth: 120 });
    const { topUpId } = await toppedUp(at(), person, { payFen: 30_000, tierLevel: 2 });
    expect((await storedTopUp(at(), topUpId)).lifted).toBe(380);
    const back = async (amountFen?: number) => {
      const { refundId } = await refund(topUpId, amountFen);
      await wechatEnds(at(), refundId, 'SUCCESS');
      return (await at().books(person)).growth;
    };
    expect((await at().books(person)).growth).toBe(500);
    await at().sell(person, { amountFen: 3_000, useWallet: false });
    const earned = (await at().books(person)).growth - 500;
    expect(earned).toBeGreaterThan(0);
    expect(await back(15_000)).toBe(500 + earned - 190);
    expect(await back()).toBe(120 + earned);
    const { tier } = await at().call('member.home', {}, { token: person.token });
    expect(tier.level).toBe(1);
    // Nothing is lifted where there is nothing to lift, and so nothing is taken.
    const rich = await at().member({ growth: 900 });
    const second = await toppedUp(at(), rich, { payFen: 30_000, tierLevel: 2 });
    await wechatEnds(at(), (await refund(second.topUpId)).refundId, 'SUCCESS');
    expect((await at().books(rich)).growth).toBe(900);
  });

  it('hands cash back at the till at once, without asking WeChat', async () => {
    const person = await at().member({ principalFen: 5_000, bonusFen: 500 });
    const { id } = await at().paidIn(person);
    await at().identify(person);
    expect(await refund(id)).toMatchObject({ state: 'succeeded', amountFen: 5_000, lapsedFen: 500 });
    expect([await heldFen(at(), person), (await at().books(person)).principalFen]).toEqual([0, 0]);
  });

  it('counts by the policy of the programme', async () => {
    const { db, clock, directory } = at().app.resources;
    const set = async (settings: Record<string, unknown>) => {
      await changeProgramme(db, clock, settings);
      directory.forget();
    };
    await set({ topUpRefund: { policy: 'paid_first' } });
    const first = await paid(30_000, { bonusFen: 10_000 });
    await spent(at(), first.person, 10_000);
    expect(await refund(first.topUpId)).toMatchObject({ amountFen: 20_000, lapsedFen: 10_000 });
    await set({ topUpRefund: { policy: 'bonus_first' } });
    const second = await paid(30_000, { bonusFen: 10_000 });
    await spent(at(), second.person, 10_000);
    const asked = await refund(second.topUpId);
    expect(asked).toMatchObject({ amountFen: 30_000, lapsedFen: 0 });
    await wechatEnds(at(), asked.refundId, 'SUCCESS');
    await set({});
  });

  it('stays set aside while WeChat does not answer, and says so', async () => {
    const { person, topUpId } = await paid();
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 20);
    expect(await refund(topUpId)).toMatchObject({ state: 'started' });
    at().app.sandbox.world.pay.levers.clear();
    expect([await heldFen(at(), person), (await at().books(person)).principalFen]).toEqual([30_000, 0]);
  });

  it('gives the first answer to a key sent ten times at once, and refunds once', async () => {
    const { topUpId } = await paid();
    const once = at().as(at().manager);
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(topUpId, 1_000, once)));
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1);
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(1_000);
  });

  it('answers the member’s wish, and is in the audit trail', async () => {
    const { person, topUpId } = await paid();
    await at().call('wallet.askRefund', { topUpId, reason: '用不完' }, at().as(person));
    await refund(topUpId, 1_000);
    expect(await storedTopUp(at(), topUpId)).toMatchObject({ refundAskedAt: null, refundReason: null });
    const [entry] = await at().app.resources.db.reader.getRepository(AuditEntry).findBy({ subject: topUpId });
    expect(entry).toMatchObject({ action: 'topUp.refund', staffId: at().manager.staffId, detail: { amountFen: 1_000, reason } });
  });

  it('is nothing a cashier may do', async () => {
    const { topUpId } = await paid();
    expect(await codeOfRefusal(refund(topUpId, 1, at().as(at().cashier)))).toBe('forbidden');
  });

  it('not_found: an unknown top-up, and one of a branch out of reach', async () => {
    const { topUpId } = await paid();
    const elsewhere = await at().shop.staff('manager', [at().otherBranch]);
    expect(await codeOfRefusal(refund(newId('top')))).toBe('not_found');
    expect(await codeOfRefusal(refund(topUpId, 1, at().as(elsewhere)))).toBe('not_found');
  });

  it('nothing_to_refund: all of it is spent', async () => {
    const { person, topUpId } = await paid();
    await spent(at(), person, 30_000);
    expect(await codeOfRefusal(refund(topUpId))).toBe('nothing_to_refund');
  });

  it('refund_over_left: one fen more than can go back, which is told', async () => {
    const { person, topUpId } = await paid();
    await spent(at(), person, 10_000);
    expect(await refusal(refund(topUpId, 20_001))).toMatchObject({ code: 'refund_over_left', detail: { refundableFen: 20_000 } });
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(0);
  });

  it('approval_required: more than staff may give back alone, whether the amount is named or not', async () => {
    const { topUpId } = await paid(100_001);
    const over = { code: 'approval_required', detail: { capFen: 100_000 } };
    expect(await refusal(refund(topUpId))).toMatchObject(over);
    expect(await refusal(refund(topUpId, 100_001))).toMatchObject(over);
    expect(await refund(topUpId, 100_000)).toMatchObject({ amountFen: 100_000 });
  });

  it('approval_required: the cap is on the top-up, in however many parts', async () => {
    const { topUpId } = await paid(300_000);
    const told = await outcomes(Array.from({ length: 4 }, () => refund(topUpId, 40_000)));
    expect(told).toEqual({ ok: 2, approval_required: 2 });
    const whole = await at().call('topUp.get', { topUpId }, { token: at().manager.token });
    expect(whole).toMatchObject({ staffCapFen: 20_000, nobodyAsked: false });
    expect(await refusal(refund(topUpId, 20_001))).toMatchObject({ detail: { capFen: 20_000 } });
    expect(await refund(topUpId, 20_000)).toMatchObject({ amountFen: 20_000 });
  });

  it('approval_invalid: what was approved is this amount of this top-up, once', async () => {
    const { call, manager, owner } = at();
    const [{ topUpId }, other] = [await paid(150_000), await paid(150_000)];
    const asked = { kind: 'topUpRefund' as const, subject: topUpId, amountFen: 120_000 };
    const approvalId = await approved(at(), asked, { maker: manager, checker: owner });
    const use = (id: string, amountFen: number) =>
      call('topUp.refund', { topUpId: id, amountFen, reason, approvalId }, at().as(manager));
    expect(await codeOfRefusal(use(topUpId, 120_001))).toBe('approval_invalid');
    expect(await codeOfRefusal(use(other.topUpId, 120_000))).toBe('approval_invalid');
    expect(await use(topUpId, 120_000)).toMatchObject({ amountFen: 120_000 });
    expect(await codeOfRefusal(use(other.topUpId, 120_000))).toBe('approval_invalid');
  });

  it('staff_cap_reached: refunds are counted by the hour, in number', async () => {
    const { call, shop, branch, owner } = at();
    await setProgramme(at(), { staffCaps: { manager: { refund: { timesPerHour: 2 } } } });
    const boss = await shop.staff('manager', [branch]);
    const { topUpId } = await paid();
    for (const amountFen of [1, 2]) await refund(topUpId, amountFen, at().as(boss));
    expect(await codeOfRefusal(refund(topUpId, 3, at().as(boss)))).toBe('staff_cap_reached');
    expect(await codeOfRefusal(refund(topUpId, 3, at().as(boss)))).toBe('staff_cap_reached');
    await call('staff.liftLock', { staffId: boss.staffId, act: 'refund' }, { token: owner.token });
    expect(await refund(topUpId, 3, at().as(boss))).toMatchObject({ amountFen: 3 });
    await setProgramme(at(), {});
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(6);
  });

  it('self_dealing: nobody gives money back to themself', async () => {
    const { person, topUpId } = await paid();
    const self = await staffOf(at(), person, 'manager');
    expect(await codeOfRefusal(refund(topUpId, 1, at().as(self)))).toBe('self_dealing');
  });

  it('idempotency_key_required: no money goes back without a key', async () => {
    const { topUpId } = await paid();
    const { token } = at().manager;
    expect(await codeOfRefusal(at().call('topUp.refund', { topUpId, reason }, { token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another amount under the same key is refused', async () => {
    const { topUpId } = await paid();
    const once = at().as(at().manager);
    await refund(topUpId, 100, once);
    expect(await codeOfRefusal(refund(topUpId, 101, once))).toBe('idempotency_key_reused');
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(100);
  });
});
