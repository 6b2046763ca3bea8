import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';

describeOperation('shift.open', (at) => {
  const open = (till: string, floatFen = 50_000, as = at().as(at().cashier)) =>
    at().call('shift.open', { branchId: at().branch.id, till, floatFen }, as);

  it('opens a drawer with its float, and does not tell who will count it what should be in it', async () => {
    const { cashier, manager, call, branch } = at();
    const shift = await open('一号台');
    expect(shift).toMatchObject({
      status: 'open',
      till: '一号台',
      floatFen: 50_000,
      staffName: '阿禾',
      closedAt: null,
      result: null,
    });
    const { data } = await call('shift.current', { branchId: branch.id }, { token: manager.token });
    expect(data.find(({ shiftId }) => shiftId === shift.shiftId)?.result).toMatchObject({
      expectedFen: 50_000,
      countedFen: null,
    });
    expect(cashier.staffId).not.toBe(manager.staffId);
  });

  it('keeps what the drawer was counted at before: a smaller float is seen, by who reads shifts', async () => {
    const { call, branch, cashier, manager } = at();
    const first = await open('钱箱', 10_000);
    await call('shift.close', { shiftId: first.shiftId, countedFen: 88_800, reason: '多收了' }, at().as(cashier));
    const second = await open('钱箱', 10_000);
    expect([first.lastCountFen, second.lastCountFen]).toEqual([null, null]);
    const { data } = await call('shift.list', { branchId: branch.id }, { token: manager.token });
    const seen = data.filter(({ till }) => till === '钱箱').map(({ floatFen, lastCountFen }) => [floatFen, lastCountFen]);
    expect(seen).toEqual([
      [10_000, 88_800],
      [10_000, null],
    ]);
  });

  it('shift_already_open: one shift at a time for a till, also of five at once', async () => {
    expect(await outcomes(Array.from({ length: 5 }, () => open('二号台')))).toEqual({ ok: 1, shift_already_open: 4 });
    expect(await codeOfRefusal(open('二号台'))).toBe('shift_already_open');
    expect((await open('三号台')).status).toBe('open');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const { call, owner } = at();
    const asked = call('shift.open', { branchId: newId('brn'), floatFen: 0 }, at().as(owner));
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(open('四号台'))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('idempotency_key_required: a second tap must not count twice', async () => {
    const { call, cashier, branch } = at();
    const asked = call('shift.open', { branchId: branch.id, till: '五号台', floatFen: 0 }, { token: cashier.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another float under the same key is refused; the same one gets the first answer', async () => {
    const once = at().as(at().cashier);
    const first = await open('六号台', 100, once);
    expect((await open('六号台', 100, once)).shiftId).toBe(first.shiftId);
    expect(await codeOfRefusal(open('六号台', 101, once))).toBe('idempotency_key_reused');
  });
});
