import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { approved, setProgramme } from '../support/staffCare.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';

describeOperation('wallet.topUpCash', (at) => {
  it('pays cash into the principal, as a lot of its own, and tells the balance after', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 500, bonusFen: 100 });
    const { visitId } = await at().identify(person);
    const { topUpId, walletAfterFen } = await call('wallet.topUpCash', { visitId, amountFen: 30_000 }, at().as(cashier));
    expect(walletAfterFen).toBe(30_600);
    const books = await at().books(person);
    expect(books).toMatchObject({ principalFen: 30_500, bonusFen: 100 });
    expect(books.lots.principal[topUpId]).toBe(30_000);
  });

  it('is open to a card number: paying in harms nobody', async () => {
    const { call, cashier, branch } = at();
    const { cardNumber } = await at().member();
    const { visitId } = await call('sale.identify', { branchId: branch.id, code: cardNumber }, { token: cashier.token });
    expect((await call('wallet.topUpCash', { visitId, amountFen: 1 }, at().as(cashier))).walletAfterFen).toBe(1);
  });

  it('gives the first answer to a key sent twenty times at once, and pays in once', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const once = at().as(cashier);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('wallet.topUpCash', { visitId, amountFen: 700 }, once)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await at().books(person)).principalFen).toBe(700);
  });

  it('visit_expired: five minutes after the scan the member may have gone', async () => {
    const { call, cashier, app } = at();
    const { visitId } = await at().identify(await at().member());
    app.clock.advance(300_000);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('visit_expired');
  });

  it('not_found: an unknown visit, and one of another till', async () => {
    const { call, cashier, manager } = at();
    const { visitId } = await at().identify(await at().member());
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId: newId('vis'), amountFen: 100 }, at().as(cashier)))).toBe(
      'not_found',
    );
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(manager)))).toBe('not_found');
  });

  it('balance_over_limit: a registered card holds at most ¥5,000', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member({ principalFen: 499_999 }));
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 2 }, at().as(cashier)))).toBe('balance_over_limit');
    expect((await call('wallet.topUpCash', { visitId, amountFen: 1 }, at().as(cashier))).walletAfterFen).toBe(500_000);
  });

  it('approval_required: the cap itself is taken, one fen more is not, whoever it is', async () => {
    const { call, cashier, owner, branch } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const over = { code: 'approval_required', detail: { capFen: 100_000 } };
    expect(await refusal(call('wallet.topUpCash', { visitId, amountFen: 100_001 }, at().as(cashier)))).toMatchObject(over);
    const byOwner = await call('sale.identify', { branchId: branch.id, code: person.cardNumber }, { token: owner.token });
    const asOwner = call('wallet.topUpCash', { visitId: byOwner.visitId, amountFen: 100_001 }, at().as(owner));
    expect(await refusal(asOwner)).toMatchObject(over);
    expect((await at().books(person)).principalFen).toBe(0);
    await call('wallet.topUpCash', { visitId, amountFen: 100_000 }, at().as(cashier));
    expect((await at().books(person)).principalFen).toBe(100_000);
  });

  it('takes more than the cap with an approval, also on a later visit', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const first = await at().identify(person);
    const approvalId = await approved(at(), { kind: 'topUpCash', subject: first.visitId, amountFen: 100_001 });
    const { visitId } = await at().identify(person);
    await call('wallet.topUpCash', { visitId, amountFen: 100_001, approvalId }, at().as(cashier));
    expect((await at().books(person)).principalFen).toBe(100_001);
  });

  it('approval_invalid: another amount, another member, another cashier, not approved, expired, used before', async () => {
    const { call, cashier, shop, branch, app } = at();
    const [person, other] = [await at().member(), await at().member()];
    const till = await shop.staff('cashier', [branch]);
    const ask = async (approve = true) => {
      const asked = { kind: 'topUpCash' as const, subject: (await at().identify(person)).visitId, amountFen: 100_001 };
      if (approve) return approved(at(), asked);
      return (await call('approval.ask', { ...asked, reason: '顾客要求' }, at().as(cashier))).approvalId;
    };
    const use = async (approvalId: string, { to = person, by = cashier, amountFen = 100_001 } = {}) => {
      const { visitId } = await at().identify(to, by);
      return call('wallet.topUpCash', { visitId, amountFen, approvalId }, at().as(by));
    };
    const good = await ask();
    for (const misuse of [{ amountFen: 100_002 }, { to: other }, { by: till }])
      expect(await codeOfRefusal(use(good, misuse))).toBe('approval_invalid');
    expect(await codeOfRefusal(use(await ask(false)))).toBe('approval_invalid');
    await use(good);
    expect(await codeOfRefusal(use(good))).toBe('approval_invalid');
    const late = await ask();
    app.clock.advance(30 * 60_000 - 30_000);
    expect(await codeOfRefusal(use(late))).toBe('approval_invalid');
    expect((await at().books(person)).principalFen).toBe(100_001);
  });

  it('staff_cap_reached: what passes the cap of a day is refused and locks, with a trace, until a manager lifts it', async () => {
    const { call, manager, shop, branch } = at();
    await setProgramme(at(), { staffCaps: { cashier: { topUpCash: { fenPerDay: 50_000 } } } });
    const till = await shop.staff('cashier', [branch]);
    const pay = async (amountFen: number) => {
      const { visitId } = await at().identify(await at().member(), till);
      return call('wallet.topUpCash', { visitId, amountFen }, at().as(till));
    };
    await pay(50_000);
    expect(await codeOfRefusal(pay(1))).toBe('staff_cap_reached');
    const lockedFor = async () =>
      (await call('staff.list', { limit: 100 }, { token: manager.token })).data.find(({ id }) => id === till.staffId)?.lockedFor;
    expect(await lockedFor()).toEqual(['topUpCash']);
    await setProgramme(at(), {});
    expect(await codeOfRefusal(pay(1))).toBe('staff_cap_reached');
    const { data } = await call('staff.listAudit', { branchId: branch.id, limit: 100 }, { token: manager.token });
    expect(data.filter(({ action, staffId }) => action === 'staff.capReached' && staffId === till.staffId)).toHaveLength(1);
    await call('staff.liftLock', { staffId: till.staffId, act: 'topUpCash' }, { token: manager.token });
    expect((await pay(1)).principalFen).toBe(1);
    expect(await lockedFor()).toEqual([]);
  });

  it('member_frozen: a card frozen after the scan takes no money', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().freeze(person);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('member_frozen');
  });

  it('idempotency_key_required: cash without a key is not taken', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member());
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, { token: cashier.token }))).toBe(
      'idempotency_key_required',
    );
  });

  it('idempotency_key_reused: another amount under the same key is refused', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const once = at().as(cashier);
    await call('wallet.topUpCash', { visitId, amountFen: 100 }, once);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 101 }, once))).toBe('idempotency_key_reused');
    expect((await at().books(person)).principalFen).toBe(100);
  });

  it('visit_used: a visit pays in once, whatever the key', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier));
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('visit_used');
    expect((await at().books(person)).principalFen).toBe(100);
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().closeBranch();
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('branch_closed');
    await at().closeBranch('open');
  });
});
