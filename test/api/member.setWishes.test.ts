import { Member } from '../../server/src/member/index.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.setWishes', (at) => {
  const set = ({ token }: Person, wishes: Parameters<typeof input>[0]) => at().call('member.setWishes', input(wishes), { token });
  const input = (wishes: { confirmFromFen?: number | null; quiet?: { from: number; to: number } | null }) => wishes;
  const asked = async (person: Person, basket: { amountFen: number; useWallet?: boolean; usePoints?: boolean }) =>
    (await at().priced(person, { usePoints: false, ...basket })).quote.confirmationRequired;

  it('keeps what is said and leaves what is not; nothing was said at first, and the shop’s own rule is told', async () => {
    const person = await at().member();
    const { wishes } = await at().call('member.getProfile', {}, { token: person.token });
    const first = { confirmFromFen: null, quiet: { from: 1_320, to: 480 }, shopConfirmsAboveFen: 20_000 };
    expect(wishes).toEqual(first);
    expect((await set(person, { confirmFromFen: 0 })).wishes).toEqual({ ...first, confirmFromFen: 0 });
    expect((await set(person, { quiet: null })).wishes).toEqual({ ...first, confirmFromFen: 0, quiet: null });
    expect((await set(person, {})).wishes).toEqual({ ...first, confirmFromFen: 0, quiet: null });
    expect((await set(person, { confirmFromFen: null, quiet: { from: 0, to: 360 } })).wishes).toEqual({
      ...first,
      quiet: { from: 0, to: 360 },
    });
  });

  it('from the amount wished on, and from no less, stored value is asked about; other money never', async () => {
    const person = await at().member({ principalFen: 50_000, points: 500 });
    await set(person, { confirmFromFen: 5_000 });
    expect(await asked(person, { amountFen: 4_999 })).toBe(false);
    expect(await asked(person, { amountFen: 5_000 })).toBe(true);
    expect(await asked(person, { amountFen: 15_000, useWallet: false })).toBe(false);
    await set(person, { confirmFromFen: 0 });
    expect(await asked(person, { amountFen: 1 })).toBe(true);
    await set(person, { confirmFromFen: null });
    expect(await asked(person, { amountFen: 15_000 })).toBe(false);
    // A wish above what the shop asks about does not make it ask less.
    await set(person, { confirmFromFen: 90_000 });
    expect(await asked(person, { amountFen: 20_001 })).toBe(true);
  });

  it('holds for a sale that was priced before it was wished, until the phone agrees', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 10_000 });
    const { checkout, quote } = await at().priced(person, { amountFen: 3_000 });
    expect(quote.confirmationRequired).toBe(false);
    await set(person, { confirmFromFen: 0 });
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('confirmation_required');
    expect((await at().books(person)).principalFen).toBe(10_000);
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    await call('member.answerConfirmation', { confirmationId, accept: true }, { token: person.token });
    await call('sale.checkout', { ...checkout, confirmationId }, at().as(cashier));
    expect((await at().books(person)).principalFen).toBe(7_000);
  });

  it('in quiet hours the badge waits until morning with what can wait; a spending is told at once', async () => {
    const person = await at().member();
    const { app, call } = at();
    const unread = async () => (await call('member.home', {}, { token: person.token })).unreadCount;
    const now = minuteNow(app.clock.now());
    const { saleId } = await at().sell(person, { amountFen: 1_000 });
    await set(person, { quiet: { from: now, to: (now + 60) % 1_440 } });
    await call('sale.undo', { saleId }, at().as(at().cashier));
    await tellAll(app, person.memberId);
    const kinds = (await call('member.listMessages', {}, { token: person.token })).data.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['spend', 'undo']);
    expect(await unread()).toBe(1);
    app.clock.advance(3_600_000);
    expect(await unread()).toBe(2);
    app.clock.advance(-3_600_000);
    expect(await unread()).toBe(1);
    await set(person, { quiet: null });
    expect(await unread()).toBe(2);
  });

  it('is in what the member takes along, and gone when the membership ends', async () => {
    const { call, app } = at();
    const person = await at().member();
    await set(person, { confirmFromFen: 100, quiet: { from: 60, to: 120 } });
    const { json } = await call('member.exportOwn', {}, { token: person.token });
    expect(JSON.parse(json)).toMatchObject({ member: { confirmFromFen: 100, quiet: { from: 60, to: 120 } } });
    await call('member.eraseOwn', { agreed: true }, { token: person.token });
    const row = await app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    expect(row).toMatchObject({ confirmFromFen: null, quietFrom: 1_320, quietTo: 480 });
  });

  it('member_closed: a card that ended while its session was still believed', async () => {
    const person = await at().member();
    await closeCard(at(), person.memberId);
    expect(await codeOfRefusal(set(person, { confirmFromFen: 0 }))).toBe('member_closed');
  });
});

const minuteNow = (now: number): number => Math.floor(((now + 8 * 3_600_000) % 86_400_000) / 60_000);
