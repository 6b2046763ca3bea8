import type { Input, Output } from '@shuke/shared/client';
import { luhnDigit } from '@shuke/shared/memberCode';
import { businessDate } from '../../server/src/platform/clock.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';
import type { StaffPerson } from '../support/world.ts';

type Kept = Input<'sale.takeOffline'>['sales'][number];
type Outcome = Output<'sale.takeOffline'>['outcomes'][number];

const hourMs = 3_600_000;
const stepMs = 30_000;

describeOperation('sale.takeOffline', (at) => {
  /** What a till without network keeps of a scan: nothing is asked, nothing is sent. */
  const keep = (code: string, more: Partial<Kept> = {}): Kept => {
    const takenAt = new Date(at().app.clock.now()).toISOString();
    return { id: newId('key'), code, amountFen: 10_000, takenAt, ...more };
  };
  /** A later step, so that the phone shows another code. */
  const nextCode = (person: Person): string => {
    at().app.clock.advance(stepMs);
    return at().shop.codeOf(person);
  };
  const send = async (sales: Kept[], staff: StaffPerson = at().cashier): Promise<Outcome[]> => {
    const { outcomes } = await at().call('sale.takeOffline', { branchId: at().branch.id, sales }, { token: staff.token });
    return outcomes;
  };
  const refusals = (outcomes: Outcome[]) => outcomes.map((each) => (each.outcome === 'refused' ? each.code : each.outcome));

  it('gives the points of what was kept, and spends nothing, hours later', async () => {
    const { app, cashier, call } = at();
    const person = await at().member({ principalFen: 30_000, points: 500 });
    const before = await at().books(person);
    const kept = keep(nextCode(person), { paidBy: 'card' });
    app.clock.advance(5 * hourMs);
    const [taken] = await send([kept]);
    expect(taken).toMatchObject({ id: kept.id, outcome: 'taken', pointsEarned: 100 });
    const after = await at().books(person);
    expect(after).toMatchObject({ points: before.points + 100, principalFen: 30_000, visitCount: before.visitCount + 1 });
    const receipt = await call('sale.get', { saleId: soldAs(taken) }, { token: cashier.token });
    expect(receipt).toMatchObject({ payableFen: 10_000, savedFen: 0, pointsBurned: 0, paidAt: kept.takenAt });
    expect(receipt.payments).toEqual([{ method: 'card', amountFen: 10_000 }]);
    await expectGreen(at());
  });

  it('takes each once by its own id, however often the list is sent, and by whomever', async () => {
    const person = await at().member();
    const colleague = await at().shop.staff('cashier', [at().branch], '小林');
    const sales = [keep(nextCode(person)), keep(person.cardNumber), keep(nextCode(person))];
    const first = await send(sales);
    expect(await send(sales)).toEqual(first);
    expect(await send([...sales].reverse(), colleague)).toEqual([...first].reverse());
    expect((await at().books(person)).points).toBe(300);
    await expectGreen(at());
  });

  it('takes a list once that is sent twenty times at once', async () => {
    const person = await at().member();
    const sales = [keep(nextCode(person)), keep(person.cardNumber)];
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(sales)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await at().books(person)).points).toBe(200);
    await expectGreen(at());
  });

  it('refuses the same id for another sale', async () => {
    const person = await at().member();
    const kept = keep(person.cardNumber);
    await send([kept]);
    expect(refusals(await send([{ ...kept, amountFen: 20_000 }]))).toEqual(['idempotency_key_reused']);
  });

  it('refuses a code the second time it is kept, in one list or in two', async () => {
    const person = await at().member();
    const code = nextCode(person);
    expect(refusals(await send([keep(code), keep(code)]))).toEqual(['taken', 'visit_used']);
    expect(refusals(await send([keep(code)]))).toEqual(['visit_used']);
    expect((await at().books(person)).points).toBe(100);
  });

  it('lets a code be used once, at a till or afterwards, never at both', async () => {
    const { call, branch, cashier, otherBranch, otherCashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const code = nextCode(person);
    const kept = keep(code);
    await send([kept]);
    const scanned = call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
    expect(await codeOfRefusal(scanned)).toBe('code_used');

    const next = nextCode(person);
    await call('sale.identify', { branchId: otherBranch.id, code: next }, { token: otherCashier.token });
    expect(refusals(await send([keep(next)]))).toEqual(['code_used']);
  });

  it('goes on with the visit the till had opened before its network went, for one sale', async () => {
    const { call, branch, cashier } = at();
    const person = await at().member();
    const code = nextCode(person);
    const { visitId } = await call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
    const kept = keep(code);
    expect(refusals(await send([kept]))).toEqual(['taken']);
    const basket = { visitId, amountFen: 10_000, usePoints: false, useWallet: false };
    const { quoteHash } = await call('sale.quote', basket, { token: cashier.token }).catch(() => ({ quoteHash: 'x' }));
    const again = call('sale.checkout', { ...basket, quoteHash }, at().as(cashier));
    expect(await codeOfRefusal(again)).toBe('visit_used');
  });

  it('checks a code for the moment it was taken at: not for another, not after a day, not before its time', async () => {
    const { app } = at();
    const person = await at().member();
    const [early, good, late] = [nextCode(person), nextCode(person), nextCode(person)];
    const wrongTime = keep(good, { takenAt: new Date(app.clock.now() - hourMs).toISOString() });
    const future = keep(late, { takenAt: new Date(app.clock.now() + hourMs).toISOString() });
    expect(refusals(await send([wrongTime, future]))).toEqual(['code_unknown', 'taken_at_invalid']);
    const old = keep(early, { takenAt: new Date(app.clock.now() - 24 * hourMs).toISOString() });
    expect(refusals(await send([old]))).toEqual(['taken_at_invalid']);
    expect((await at().books(person)).points).toBe(0);
  });

  it('gives the speed of the tier for a code, and the usual speed for a card number, which anybody may have read', async () => {
    const gold = await at().member({ growth: 20_000 });
    const { tier } = (await at().identify(gold)).member;
    const [byCode, byCard] = await send([keep(nextCode(gold)), keep(gold.cardNumber)]);
    expect(tier.earnSpeedPercent).toBeGreaterThan(100);
    expect(byCode).toMatchObject({ pointsEarned: tier.earnSpeedPercent });
    expect(byCard).toMatchObject({ pointsEarned: 100 });
  });

  it('answers each sale for itself, and says which may be sent again', async () => {
    const [frozen, person] = [await at().member(), await at().member()];
    const { phone } = at().cashier;
    await at().freeze(frozen);
    const sales = [keep('123'), keep(frozen.cardNumber), keep(wrongCard(99)), keep(person.cardNumber)];
    const outcomes = await send([...sales, keep(person.cardNumber, { amountFen: 1_000_001 })]);
    expect(refusals(outcomes)).toEqual(['code_malformed', 'member_frozen', 'code_unknown', 'taken', 'amount_over_cap']);
    expect(outcomes.flatMap((each) => (each.outcome === 'refused' ? [each.final] : []))).toEqual([true, true, true, true]);
    expect(JSON.stringify(outcomes)).not.toContain(phone);
  });

  it('counts wrong codes like those at a till: after thirty even a right one waits, and is not lost', async () => {
    const guesser = await at().shop.staff('cashier', [at().branch], '小猜');
    const person = await at().member();
    const wrong = Array.from({ length: 30 }, (_, n) => keep(wrongCard(n)));
    await send(wrong, guesser);
    const kept = keep(person.cardNumber);
    expect(await send([kept], guesser)).toMatchObject([{ code: 'code_attempts_exceeded', final: false }]);
    expect(refusals(await send([kept]))).toEqual(['taken']);
  });

  it('counts for the day it arrives on, which the drawers of that day are counted by', async () => {
    const { app, call, branch, cashier } = at();
    const person = await at().member();
    const { takingsFen } = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    await send([keep(person.cardNumber)]);
    const today = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    expect(today).toMatchObject({ businessDate: businessDate(app.clock.now()), takingsFen: takingsFen + 10_000 });
  });

  it('is undone by a manager', async () => {
    const person = await at().member();
    const [taken] = await send([keep(person.cardNumber)]);
    const undone = await at().call('sale.undo', { saleId: soldAs(taken), reason: '点错了' }, at().as(at().manager));
    expect(undone.status).toBe('undone');
    expect((await at().books(person)).points).toBe(0);
    await expectGreen(at());
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const input = { branchId: newId('brn'), sales: [keep('8800000000000006')] };
    expect(await codeOfRefusal(at().call('sale.takeOffline', input, { token: at().owner.token }))).toBe('not_found');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    const input = { branchId: at().branch.id, sales: [keep('8800000000000006')] };
    expect(await codeOfRefusal(at().call('sale.takeOffline', input, { token: at().cashier.token }))).toBe('branch_closed');
    await at().closeBranch('open');
  });
});

const soldAs = (outcome: Outcome | undefined): string => {
  if (outcome?.outcome !== 'taken') throw new Error('this sale was taken');
  return outcome.saleId;
};

/** A card number nobody has. */
function wrongCard(n: number): string {
  const body = `88${String(n).padStart(13, '0')}`;
  return body + luhnDigit(body);
}
