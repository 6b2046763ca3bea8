import { claimCodeOf } from '@shuke/shared/claimCode';
import { describeOperation } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { byWeChat, storedSale, walkIn } from '../support/salePayments.ts';
import type { Person } from '../support/shop.ts';
import { staffOf } from '../support/staffCare.ts';

const dayMs = 86_400_000;

describeOperation('member.claimSale', (at) => {
  const claim = (person: Person, code: string) => at().call('member.claimSale', { code }, at().as(person));

  it('gives the points and the growth of the sale at the member’s tier now, and counts the visit', async () => {
    const person = await at().member({ growth: 2_000 });
    const { receipt, claimCode } = await walkIn(at());
    const before = await at().books(person);
    const claimed = await claim(person, claimCode.replace(/(\d{4})(?=\d)/g, '$1 '));
    expect(claimed).toMatchObject({
      saleId: receipt.saleId,
      payableFen: 10_000,
      pointsAfter: before.points + claimed.pointsEarned,
    });
    expect(claimed.pointsEarned).toBeGreaterThan(100);
    const after = await at().books(person);
    expect([after.growth, after.visitCount, after.points]).toEqual([2_100, 1, claimed.pointsAfter]);
    expect(await storedSale(at(), receipt.saleId)).toMatchObject({
      memberId: person.memberId,
      pointsEarned: claimed.pointsEarned,
    });
    const { walkIn: shown } = await at().call('sale.get', { saleId: receipt.saleId }, { token: at().cashier.token });
    expect(shown?.claimed).toBe(true);
    await expectGreen(at());
  });

  it('is given to one of twenty who try at once, once, and a repeat of the key gets the same answer', async () => {
    const { claimCode } = await walkIn(at());
    const people = await Promise.all(Array.from({ length: 4 }, () => at().member()));
    const tries = people.flatMap((person) => Array.from({ length: 5 }, () => claim(person, claimCode)));
    const { ok, ...others } = await outcomes(tries);
    expect([ok, (others.claim_code_invalid ?? 0) + (others.code_attempts_exceeded ?? 0)]).toEqual([1, 19]);
    const held = await Promise.all(people.map(async (person) => (await at().books(person)).points));
    expect(held.reduce((sum, points) => sum + points, 0)).toBe(100);
    const lucky = await at().member();
    const { claimCode: another } = await walkIn(at());
    const once = at().as(lucky);
    const first = await at().call('member.claimSale', { code: another }, once);
    expect(await at().call('member.claimSale', { code: another }, once)).toEqual(first);
    await expectGreen(at());
  });

  it('self_dealing: who took the sale does not give themself its points', async () => {
    const { call, branch } = at();
    const person = await at().member();
    const self = await staffOf(at(), person, 'cashier');
    const { claimCode } = await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, at().as(self));
    expect(await codeOfRefusal(claim(person, claimCode))).toBe('self_dealing');
  });

  it('claim_code_invalid: wrong, used, undone, unpaid and too old are answered alike', async () => {
    const { call, cashier, app } = at();
    const [used, undone, unpaid, old] = [
      await walkIn(at()),
      await walkIn(at()),
      await walkIn(at(), byWeChat),
      await walkIn(at()),
    ];
    await claim(await at().member(), used.claimCode);
    await call('sale.undo', { saleId: undone.receipt.saleId }, at().as(cashier));
    for (const code of ['12', claimCodeOf('0000000000000'), used.claimCode, undone.claimCode, unpaid.claimCode])
      expect(await codeOfRefusal(claim(await at().member(), code))).toBe('claim_code_invalid');
    const person = await at().member();
    app.clock.set(Date.parse(old.receipt.walkIn?.claimUntil ?? ''));
    expect(await codeOfRefusal(claim(person, old.claimCode))).toBe('claim_code_invalid');
    app.clock.advance(-dayMs);
  });

  it('code_attempts_exceeded: after five wrong codes even the right one waits', async () => {
    const person = await at().member();
    const { call, manager, branch } = at();
    const { token } = await call('session.staffSignIn', { phone: manager.phone, password: 'shanque-2026' });
    const { claimCode } = await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, at().as({ token }));
    for (let tries = 0; tries < 5; tries += 1)
      expect(await codeOfRefusal(claim(person, claimCodeOf(`000000000000${String(tries)}`)))).toBe('claim_code_invalid');
    expect(await codeOfRefusal(claim(person, claimCode))).toBe('code_attempts_exceeded');
  });

  it('member_frozen: a frozen member gets nothing', async () => {
    const { call, manager, branch } = at();
    const { token } = await call('session.staffSignIn', { phone: manager.phone, password: 'shanque-2026' });
    const { claimCode } = await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, at().as({ token }));
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(claim(person, claimCode))).toBe('member_frozen');
  });

  it('idempotency_key_required: a claim without a key is not looked at', async () => {
    const { token } = await at().member();
    expect(await codeOfRefusal(at().call('member.claimSale', { code: '12' }, { token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of one claim does not make another', async () => {
    const { call, manager, branch } = at();
    const { token } = await call('session.staffSignIn', { phone: manager.phone, password: 'shanque-2026' });
    const take = () => call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, at().as({ token }));
    const [first, second] = [await take(), await take()];
    const once = at().as(await at().member());
    await call('member.claimSale', { code: first.claimCode }, once);
    expect(await codeOfRefusal(call('member.claimSale', { code: second.claimCode }, once))).toBe('idempotency_key_reused');
  });
});
