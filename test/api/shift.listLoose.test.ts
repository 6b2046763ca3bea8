import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { walkIn } from '../support/salePayments.ts';

describeOperation('shift.listLoose', (at) => {
  const loose = (from?: string, branchId = at().branch.id) =>
    at().call('shift.listLoose', { branchId, ...(from === undefined ? {} : { from }) }, { token: at().manager.token });
  const sell = async (amountFen: number) => {
    at().app.clock.advance(1_000);
    return walkIn(at(), { amountFen });
  };
  const open = async (floatFen: number) => {
    at().app.clock.advance(1_000);
    return at().call('shift.open', { branchId: at().branch.id, floatFen }, at().as(at().cashier));
  };
  const close = async (shiftId: string, countedFen: number) => {
    at().app.clock.advance(1_000);
    return at().call('shift.close', { shiftId, countedFen, reason: '交班' }, at().as(at().cashier));
  };

  it('names the cash that no drawer answers for: taken between two shifts, and given back there', async () => {
    const { manager, call } = at();
    const before = await loose();
    const { shiftId } = await open(500);
    await sell(1_000);
    expect(await loose()).toEqual(before);
    await close(shiftId, 1_500);
    expect(await loose()).toEqual(before);
    const { receipt } = await sell(8_800);
    const facts = { saleId: receipt.saleId, amountFen: 300, reason: '顾客退货' };
    at().app.clock.advance(1_000);
    await call('sale.refund', facts, at().as(manager));
    const { data, ...sums } = await loose();
    expect(sums).toEqual({ inFen: before.inFen + 8_800, outFen: before.outFen + 300, lineCount: before.lineCount + 2 });
    expect(data.slice(0, 2)).toEqual([
      { amountFen: -300, saleId: receipt.saleId, staffName: '周姐', at: expect.any(String) as string },
      { amountFen: 8_800, saleId: receipt.saleId, staffName: '阿禾', at: expect.any(String) as string },
    ]);
    // The next float answers for what is counted into it, and not for this.
    const second = await open(1_500);
    expect(second.result).toBeNull();
    expect((await close(second.shiftId, 1_500)).result).toMatchObject({ expectedFen: 1_500, differenceFen: 0 });
    expect(await loose()).toEqual({ data, ...sums });
  });

  it('looks back as far as it is asked, at most a month', async () => {
    await sell(700);
    const { lineCount } = await loose();
    at().app.clock.advance(8 * 86_400_000);
    const token = (await at().shop.staff('owner', [])).token;
    const since = async (from?: string) =>
      (await at().call('shift.listLoose', { branchId: at().branch.id, ...(from === undefined ? {} : { from }) }, { token }))
        .lineCount;
    expect(await since()).toBe(0);
    expect(await since('2020-01-01')).toBeGreaterThanOrEqual(lineCount);
    at().app.clock.advance(32 * 86_400_000);
    at().owner.token = (await at().shop.staff('owner', [])).token;
    const later = { branchId: at().branch.id, from: '2020-01-01' };
    expect((await at().call('shift.listLoose', later, { token: at().owner.token })).lineCount).toBe(0);
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const { token } = await at().shop.staff('owner', []);
    expect(await codeOfRefusal(at().call('shift.listLoose', { branchId: newId('brn') }, { token }))).toBe('not_found');
  });
});
