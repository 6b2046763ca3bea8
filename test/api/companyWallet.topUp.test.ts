import { prepaidAt } from '../../server/src/finance/prepaid.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { expectGreen } from '../support/refunds.ts';
import { company, once } from '../support/shared.ts';
import { approved, setProgramme } from '../support/staffCare.ts';

describeOperation('companyWallet.topUp', (at) => {
  const pay = (walletId: string, facts: object = {}, key = once(at().owner)) =>
    at().call('companyWallet.topUp', { walletId, amountFen: 10_000, ...facts }, key);

  it.each(['cash', 'card', 'other'] as const)('pays %s in, once per key, and the books are in order', async (method) => {
    const { walletId } = await company(at());
    const key = once(method === 'other' ? at().owner : at().manager);
    const paid = await pay(walletId, { method }, key);
    expect(paid).toMatchObject({ principalFen: 10_000, walletAfterFen: 10_000 });
    expect(await pay(walletId, { method }, key)).toEqual(paid);
    const { data } = await at().call('topUp.list', { branchId: at().branch.id }, { token: at().manager.token });
    expect(data[0]).toMatchObject({ topUpId: paid.topUpId, method, memberName: '杭州青禾设计', paidFen: 10_000 });
    await expectGreen(at());
  });

  it.each(['cash', 'card', 'other'] as const)('paid by %s it goes back the same way, in parts, to the fen', async (method) => {
    const { walletId } = await company(at());
    const { topUpId } = await pay(walletId, { method });
    for (const amountFen of [3_333, 6_667])
      await at().call('topUp.refund', { topUpId, amountFen, reason: '公司要求' }, at().as(at().owner));
    const { wallet } = await at().call('companyWallet.get', { walletId }, { token: at().owner.token });
    expect(wallet.totalFen).toBe(0);
    const { reader } = at().app.resources.db;
    const wentTo = await reader.query<{ destination: string; amount: number | string }[]>(
      `SELECT p.destination, p.amount FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
       WHERE t.kind = 'refund' AND t.member_id = '${walletId}' ORDER BY t.id`,
    );
    expect(wentTo.map(({ destination, amount }) => [destination, Number(amount)])).toEqual([
      [`sys:${method}:${at().branch.id}`, 3_333],
      [`sys:${method}:${at().branch.id}`, 6_667],
    ]);
    await expectGreen(at());
  });

  it('a drawer that gave nothing back is not short: a top-up by card leaves the cash alone', async () => {
    const { walletId } = await company(at());
    const { topUpId } = await pay(walletId, { method: 'card' });
    at().app.clock.advance(60_000);
    const { shiftId } = await at().call('shift.open', { branchId: at().branch.id, floatFen: 500 }, at().as(at().cashier));
    await at().call('topUp.refund', { topUpId, reason: '公司要求' }, at().as(at().owner));
    const counted = await at().call('shift.close', { shiftId, countedFen: 500 }, at().as(at().cashier));
    expect(counted.result).toMatchObject({ expectedFen: 500, differenceFen: 0 });
  });

  it('staff_cap_reached: counts with cash top-ups of members, whatever the way it is paid', async () => {
    const { walletId } = await company(at());
    const manager = await at().shop.staff('manager', [at().branch]);
    await setProgramme(at(), { staffCaps: { manager: { topUpCash: { fenPerDay: 10_000 } } } });
    await pay(walletId, { method: 'card' }, once(manager));
    expect(await codeOfRefusal(pay(walletId, { amountFen: 1, method: 'card' }, once(manager)))).toBe('staff_cap_reached');
    await setProgramme(at(), {});
  });

  it('counts in the prepaid figures of who issued it', async () => {
    const prepaid = async () => {
      const { issuers } = await prepaidAt(at().app.resources.db, '2026-03-31');
      return issuers.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
    };
    const before = await prepaid();
    await pay((await company(at())).walletId);
    expect(await prepaid()).toBe(before + 10_000);
  });

  it('not_found: no such wallet', async () => {
    expect(await codeOfRefusal(pay(newId('wal')))).toBe('not_found');
  });

  it('approval_required: more than a single top-up may be; of what is in no drawer anything, but for an owner', async () => {
    const { walletId } = await company(at());
    const over = { code: 'approval_required', detail: { capFen: 100_000 } };
    for (const { token } of [at().manager, at().owner])
      expect(await refusal(pay(walletId, { amountFen: 100_001 }, once({ token })))).toMatchObject(over);
    const unseen = await refusal(pay(walletId, { amountFen: 1, method: 'other' }, once(at().manager)));
    expect(unseen).toMatchObject({ code: 'approval_required', detail: { capFen: 0 } });
    expect(await pay(walletId, { amountFen: 1, method: 'other' })).toMatchObject({ walletAfterFen: 1 });
  });

  it('a second person’s yes lets more be paid in, once, and is not counted against who asked', async () => {
    const { walletId } = await company(at());
    const manager = await at().shop.staff('manager', [at().branch]);
    await setProgramme(at(), { staffCaps: { manager: { topUpCash: { fenPerDay: 10_000 } } } });
    const asked = { kind: 'companyTopUp' as const, subject: walletId, amountFen: 150_000, method: 'other' as const };
    const approvalId = await approved(at(), asked, { maker: manager, checker: at().owner });
    const use = (amountFen: number, method = 'other') => pay(walletId, { amountFen, method, approvalId }, once(manager));
    expect(await use(150_000)).toMatchObject({ walletAfterFen: 150_000 });
    expect(await codeOfRefusal(use(150_000))).toBe('approval_invalid');
    expect(await pay(walletId, { amountFen: 10_000, method: 'card' }, once(manager))).toMatchObject({ principalFen: 10_000 });
    await setProgramme(at(), {});
    await expectGreen(at());
  });

  it('approval_invalid: of another amount, another way to pay, another company', async () => {
    const [{ walletId }, other] = [await company(at()), await company(at())];
    const asked = { kind: 'companyTopUp' as const, subject: walletId, amountFen: 150_000, method: 'other' as const };
    const approvalId = await approved(at(), asked, { maker: at().manager, checker: at().owner });
    const use = (to: string, facts: object) =>
      pay(to, { amountFen: 150_000, method: 'other', approvalId, ...facts }, once(at().manager));
    expect(await codeOfRefusal(use(walletId, { amountFen: 150_001 }))).toBe('approval_invalid');
    expect(await codeOfRefusal(use(walletId, { method: 'card' }))).toBe('approval_invalid');
    expect(await codeOfRefusal(use(other.walletId, {}))).toBe('approval_invalid');
    expect(await use(walletId, {})).toMatchObject({ principalFen: 150_000 });
  });

  it('balance_over_limit: more than one card may hold', async () => {
    const { walletId } = await company(at());
    for (let n = 0; n < 5; n += 1) await pay(walletId, { amountFen: 100_000 });
    expect(await codeOfRefusal(pay(walletId, { amountFen: 1 }))).toBe('balance_over_limit');
  });

  it('wallet_frozen: nothing is paid into a frozen one', async () => {
    const { walletId } = await company(at());
    await at().call('companyWallet.setStatus', { walletId, status: 'frozen' }, { token: at().owner.token });
    expect(await codeOfRefusal(pay(walletId))).toBe('wallet_frozen');
  });

  it('branch_closed: a shop that has ended takes no money', async () => {
    const { walletId } = await company(at());
    await at().closeBranch();
    expect(await codeOfRefusal(pay(walletId))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('idempotency_key_required: without a key', async () => {
    const { walletId } = await company(at());
    const paid = at().call('companyWallet.topUp', { walletId, amountFen: 1 }, { token: at().owner.token });
    expect(await codeOfRefusal(paid)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of another amount', async () => {
    const { walletId } = await company(at());
    const key = once(at().owner);
    await pay(walletId, {}, key);
    expect(await codeOfRefusal(pay(walletId, { amountFen: 1 }, key))).toBe('idempotency_key_reused');
  });
});
