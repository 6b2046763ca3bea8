import { In } from 'typeorm';
import { LedgerTransaction } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { Shift, ShiftLine } from '../../server/src/shift/index.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import type { StaffPerson } from '../support/world.ts';

const cash = { amountFen: 1_000, usePoints: false, useWallet: false };

describeOperation('shift.close', (at) => {
  const open = async (till = '收银台', floatFen = 10_000, by: StaffPerson = at().cashier) => {
    at().app.clock.advance(1_000);
    return at().call('shift.open', { branchId: at().branch.id, till, floatFen }, at().as(by));
  };
  const close = (
    shiftId: string,
    countedFen: number,
    { reason, as = at().as(at().cashier) }: { reason?: string; as?: object } = {},
  ) => at().call('shift.close', { shiftId, countedFen, ...(reason === undefined ? {} : { reason }) }, as);
  const linesOf = (shiftId: string) => at().app.resources.db.reader.getRepository(ShiftLine).findBy({ shiftId });

  it('expects the float, and the cash of sales and top-ups less what was given back: to the fen', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    await at().sell(await at().member(), { ...cash, amountFen: 77_700 });
    const { shiftId } = await open();
    await at().sell(person, cash);
    await at().sell(person, { ...cash, rest: [{ method: 'card' }] });
    const undone = await at().sell(person, { ...cash, amountFen: 333 });
    await call('sale.undo', { saleId: undone.saleId }, at().as(cashier));
    const { visitId } = await at().identify(person);
    await call('wallet.topUpCash', { visitId, amountFen: 5_000 }, at().as(cashier));
    await at().sell(person, { amountFen: 400, usePoints: false, useWallet: true });
    const expectedFen = 10_000 + 1_000 + 5_000;
    const closed = await close(shiftId, expectedFen);
    expect(closed).toMatchObject({ status: 'closed', closedByName: '阿禾' });
    expect(closed.result).toEqual({
      ...{ inFen: 6_333, outFen: 333, lineCount: 4, expectedFen, countedFen: expectedFen, differenceFen: 0, reason: null },
    });
  });

  it('shift_reason_required: a count that is off is not told by how much, stands in the trail, and ends nothing without a reason', async () => {
    const { call, branch, cashier, manager } = at();
    const { shiftId } = await open();
    await at().sell(await at().member(), cash);
    for (const countedFen of [0, 10_900])
      expect(await refusal(close(shiftId, countedFen))).toMatchObject({ code: 'shift_reason_required', detail: {} });
    const told = await refusal(close(shiftId, 1));
    expect(JSON.stringify(told)).not.toMatch(/expectedFen|differenceFen|11000/);
    const current = async ({ token }: StaffPerson) => (await call('shift.current', { branchId: branch.id }, { token })).data[0];
    expect(await current(cashier)).toMatchObject({ shiftId, status: 'open', earlierCounts: [], result: null });
    const counts = [0, 10_900, 1].map((countedFen) => ({ countedFen, staffName: '阿禾', at: expect.any(String) as string }));
    expect((await current(manager))?.earlierCounts).toEqual(counts);
    const { result } = await close(shiftId, 10_900, { reason: '找错零钱' });
    expect(result).toMatchObject({ differenceFen: -100, reason: '找错零钱' });
    const { data } = await call('shift.list', { branchId: branch.id }, { token: manager.token });
    expect(data[0]?.earlierCounts).toEqual(counts);
    const trail = await at()
      .app.resources.db.reader.getRepository(AuditEntry)
      .findBy({ subject: shiftId, action: 'shift.countedOff' });
    expect(trail.map(({ detail }) => detail['countedFen'])).toEqual([0, 10_900, 1]);
  });

  it('counts each entry in exactly one shift, while sales, closings and openings run at once', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    let { shiftId } = await open();
    const shifts = [shiftId];
    const selling = (async () => {
      const sold = [];
      for (let sale = 0; sale < 12; sale += 1) sold.push((await at().sell(person, cash)).saleId);
      return sold;
    })();
    for (let round = 0; round < 3; round += 1) {
      await close(shiftId, 0, { reason: '换班' });
      ({ shiftId } = await call('shift.open', { branchId: at().branch.id, floatFen: 0 }, at().as(cashier)));
      shifts.push(shiftId);
    }
    const sold = await selling;
    at().app.clock.advance(1);
    await close(shiftId, 0, { reason: '收工' });

    const { reader } = at().app.resources.db;
    const lines = (await Promise.all(shifts.map(linesOf))).flat().map(({ id }) => id);
    expect(new Set(lines).size).toBe(lines.length);
    const [windows, sales] = [
      await reader.getRepository(Shift).findBy({ id: In(shifts) }),
      await reader.getRepository(LedgerTransaction).findBy({ saleId: In(sold), kind: 'sale' }),
    ];
    // Between a closing and the next opening nobody holds the drawer: what is taken then is part of the next float.
    const held = sales.filter(({ occurredAt }) =>
      windows.some(({ openedAt, closedAt }) => openedAt <= occurredAt && occurredAt <= (closedAt ?? 0)),
    );
    expect(lines.sort()).toEqual(held.map(({ id }) => id).sort());
    expect(held.length).toBeGreaterThan(0);
  });

  it('shift_closed: of five closings at once one counts', async () => {
    const { shiftId } = await open();
    expect(await outcomes(Array.from({ length: 5 }, () => close(shiftId, 10_000)))).toEqual({ ok: 1, shift_closed: 4 });
    expect(await codeOfRefusal(close(shiftId, 10_000))).toBe('shift_closed');
  });

  it('gives cash to the drawer of who took it, where two are open, and nothing to both', async () => {
    const { shop, branch } = at();
    const second = await shop.staff('cashier', [branch]);
    const one = await open('收银台', 0);
    const two = await open('二号台', 0, second);
    const person = await at().member();
    await at().sell(person, cash);
    await at().sell(person, { ...cash, amountFen: 250 }, second);
    await at().sell(person, { ...cash, amountFen: 60 }, at().manager);
    const [first, other] = await Promise.all([close(one.shiftId, 1_060), close(two.shiftId, 250, { as: at().as(second) })]);
    expect([first.result?.lineCount, other.result?.lineCount]).toEqual([2, 1]);
  });

  it('not_found: an unknown shift, and one of a branch out of reach', async () => {
    const { shiftId } = await open();
    expect(await codeOfRefusal(close(newId('shf'), 0))).toBe('not_found');
    expect(await codeOfRefusal(close(shiftId, 0, { as: at().as(at().otherCashier) }))).toBe('not_found');
    await close(shiftId, 10_000);
  });

  it('idempotency_key_required: a count without a key is not taken', async () => {
    const { shiftId } = await open();
    expect(await codeOfRefusal(close(shiftId, 0, { as: { token: at().cashier.token } }))).toBe('idempotency_key_required');
    await close(shiftId, 10_000);
  });

  it('idempotency_key_reused: another count under the same key is refused; the same one gets the first answer', async () => {
    const { shiftId } = await open();
    const as = at().as(at().cashier);
    const first = await close(shiftId, 10_000, { as });
    expect(await close(shiftId, 10_000, { as })).toEqual(first);
    expect(await codeOfRefusal(close(shiftId, 9_999, { as }))).toBe('idempotency_key_reused');
  });
});
