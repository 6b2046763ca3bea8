import { MemberConsent } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { BonusInstalment, releaseBonus } from '../../server/src/wallet/index.ts';
import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, reread, startTopUp, typePassword } from '../support/payments.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { newKey } from '../support/shop.ts';

const pay = '/v3/pay/transactions/jsapi';

describeOperation('wallet.startTopUp', (at) => {
  it('opens the order WeChat will name, with the consent to the terms, and a sheet that only its owner can pay', async () => {
    const person = await at().member();
    const { order, paySheet } = await startTopUp(at(), person, await at().shop.plan({ payFen: 30_000, bonusFen: 3_000 }));
    expect(order).toMatchObject({ state: 'waiting', payFen: 30_000, bonusFen: 3_000, refundedFen: 0, paidAt: null });
    expect(paySheet.package).toMatch(/^prepay_id=/);
    const consents = await at().app.resources.db.reader.getRepository(MemberConsent).findBy({ memberId: person.memberId });
    expect(consents.map(({ version }) => version).sort()).toContain('top_up:2026-11');
    const stranger = await at().member();
    const stored = await openOrder(at(), person);
    expect(() => {
      typePassword(at(), stranger, stored);
    }).toThrow();
  });

  it('gives points, lifts to a tier, and gives a bonus in monthly parts, each once', async () => {
    const person = await at().member();
    const facts = { payFen: 30_000, bonusFen: 10_000, instalments: 3, points: 600, tierLevel: 2 };
    await startTopUp(at(), person, await at().shop.plan(facts));
    await payAndTell(at(), person, await openOrder(at(), person));
    expect(await at().books(person)).toMatchObject({ principalFen: 30_000, bonusFen: 3_334, points: 600, growth: 500 });
    const { db } = at().app.resources;
    const waiting = await db.reader
      .getRepository(BonusInstalment)
      .find({ where: { memberId: person.memberId }, order: { dueOn: 'ASC' } });
    expect(waiting.map(({ amountFen, dueOn }) => [amountFen, dueOn])).toEqual([
      [3_333, '2026-04-18'],
      [3_333, '2026-05-18'],
    ]);
    await releaseBonus(at().app.resources, '2026-04-18');
    await Promise.all([releaseBonus(at().app.resources, '2026-05-18'), releaseBonus(at().app.resources, '2026-05-18')]);
    expect((await at().books(person)).bonusFen).toBe(10_000);
  });

  it('gives the same order to the same key, and to the same plan chosen again; another plan ends it first', async () => {
    const person = await at().member();
    const [small, large] = [await at().shop.plan({ payFen: 10_000 }), await at().shop.plan({ payFen: 50_000 })];
    const key = newKey();
    const first = await startTopUp(at(), person, small, key);
    const stored = await openOrder(at(), person);
    const again = await startTopUp(at(), person, small, key);
    const chosenAgain = await startTopUp(at(), person, small);
    expect([again.order.topUpId, chosenAgain.order.topUpId]).toEqual([first.order.topUpId, first.order.topUpId]);
    const other = await startTopUp(at(), person, large);
    expect(other.order.topUpId).not.toBe(first.order.topUpId);
    expect(await reread(at(), stored)).toMatchObject({ status: 'closed' });
  });

  it('leaves one open order when twenty begin at once', async () => {
    const person = await at().member();
    const plans = await Promise.all([1_000, 2_000, 3_000, 4_000].map((payFen) => at().shop.plan({ payFen })));
    await Promise.allSettled([...plans, ...plans, ...plans, ...plans].map((plan) => startTopUp(at(), person, plan)));
    const open = await at().app.resources.db.reader.query<unknown[]>(
      `SELECT id FROM pay_order WHERE member_id = '${person.memberId}' AND status IN ('created', 'prepaid')`,
    );
    expect(open).toHaveLength(1);
  });

  it('plan_unavailable: an unknown plan, one that is off, one of another branch, one for first-timers taken before', async () => {
    const person = await at().member();
    const first = await at().shop.plan({ payFen: 100, firstTimeOnly: true });
    await startTopUp(at(), person, first);
    await payAndTell(at(), person, await openOrder(at(), person));
    const refused = [
      { ...first, id: newId('pln') },
      await at().shop.plan({ payFen: 100, status: 'off' }),
      await at().shop.plan({ payFen: 100, branchIds: [newId('brn')] }),
      await at().shop.plan({ payFen: 100, validFrom: '2026-03-19' }),
      await at().shop.plan({ payFen: 100, validUntil: '2026-03-17' }),
      first,
    ];
    for (const plan of refused) expect(await codeOfRefusal(startTopUp(at(), person, plan))).toBe('plan_unavailable');
  });

  it('consent_outdated: the terms have changed since they were read', async () => {
    const person = await at().member();
    const { id: planId } = await at().shop.plan({ payFen: 100 });
    const started = at().call('wallet.startTopUp', { planId, termsVersion: 'old' }, at().as(person));
    expect(await codeOfRefusal(started)).toBe('consent_outdated');
  });

  it('balance_over_limit: a registered card holds at most ¥5,000, bonus included', async () => {
    const person = await at().member({ principalFen: 400_000 });
    expect(await codeOfRefusal(startTopUp(at(), person, await at().shop.plan({ payFen: 100_000, bonusFen: 1 })))).toBe(
      'balance_over_limit',
    );
  });

  it('member_frozen: a frozen card takes no money', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(startTopUp(at(), person, await at().shop.plan({ payFen: 100 })))).toBe('member_frozen');
  });

  it('pay_unavailable: WeChat takes no order, nothing is paid, and the same key goes on when it does', async () => {
    const person = await at().member();
    const plan = await at().shop.plan({ payFen: 100 });
    const key = newKey();
    at().app.sandbox.world.pay.levers.pull(pay, { kind: 'refuse', status: 403, code: 'RULE_LIMIT' }, 9);
    expect(await codeOfRefusal(startTopUp(at(), person, plan, key))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.clear();
    expect((await startTopUp(at(), person, plan, key)).order.state).toBe('waiting');
  });

  it('top_up_closed: the same key after the money came', async () => {
    const person = await at().member();
    const plan = await at().shop.plan({ payFen: 100 });
    const key = newKey();
    await startTopUp(at(), person, plan, key);
    await payAndTell(at(), person, await openOrder(at(), person));
    expect(await codeOfRefusal(startTopUp(at(), person, plan, key))).toBe('top_up_closed');
  });

  it('idempotency_key_required: paying in without a key', async () => {
    const person = await at().member();
    const { id: planId } = await at().shop.plan({ payFen: 100 });
    const started = at().call('wallet.startTopUp', { planId, termsVersion: '2026-11' }, { token: person.token });
    expect(await codeOfRefusal(started)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of another plan', async () => {
    const person = await at().member();
    const key = newKey();
    const [one, two] = [await at().shop.plan({ payFen: 100 }), await at().shop.plan({ payFen: 200 })];
    await startTopUp(at(), person, one, key);
    expect(await codeOfRefusal(startTopUp(at(), person, two, key))).toBe('idempotency_key_reused');
  });
});
