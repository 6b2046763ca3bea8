import { auditLedger } from '../../scripts/audit/index.ts';
import { hashOf } from '../../server/src/platform/once.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { Visit, visitMs } from '../../server/src/visit/index.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomes } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

const racers = 200;

describeWorld('many tills and one balance', (at) => {
  /** As if so many tills had just scanned the member, each another code. */
  const visits = async ({ memberId, device }: Person, count: number): Promise<string[]> => {
    const { db, clock } = at().app.resources;
    const now = clock.now();
    const rows = Array.from({ length: count }, () => {
      const id = newId('vis');
      return {
        id,
        memberId,
        branchId: at().branch.id,
        staffId: at().cashier.staffId,
        deviceId: device.deviceId,
        codeHash: hashOf([id]),
        earnOnly: false,
        inContact: true,
        identifiedAt: now,
        expiresAt: now + visitMs,
      };
    });
    await db.write((tx) => tx.insert(Visit, rows));
    return rows.map(({ id }) => id);
  };
  const audit = () =>
    auditLedger((sql, values = []) => at().app.resources.db.reader.query<Record<string, unknown>[]>(sql, [...values]));

  it('200 checkouts race for one full balance: one is paid, the others are told that the price has changed', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 8_000, bonusFen: 2_000 });
    const ids = await visits(person, racers);
    const quote = await call('sale.quote', { visitId: ids[0] ?? '', amountFen: 10_000 }, { token: cashier.token });
    expect(quote).toMatchObject({ walletFen: 10_000, restFen: 0 });
    const race = ids.map((visitId) =>
      call('sale.checkout', { visitId, amountFen: 10_000, quoteHash: quote.quoteHash }, at().as(cashier)),
    );
    expect(await outcomes(race)).toEqual({ ok: 1, quote_changed: racers - 1 });
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0, points: 100, visitCount: 1 });
    expect(await audit()).toMatchObject({ audit: 'green', differences: [] });
  });

  it('20 tills insist, each at the price of the moment: nothing goes below zero and every fen is explained', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 9_000, bonusFen: 999, points: 3_000 });
    const ids = await visits(person, 20);
    const insist = async (visitId: string) => {
      for (;;) {
        const basket = { visitId, amountFen: 2_500 };
        const { quoteHash } = await call('sale.quote', basket, { token: cashier.token });
        const answer = await call('sale.checkout', { ...basket, quoteHash }, at().as(cashier)).catch(
          (error: unknown) => (error as { code: string }).code,
        );
        if (answer !== 'quote_changed') return answer;
      }
    };
    const receipts = await Promise.all(ids.map((visitId) => insist(visitId)));
    expect(receipts.filter((receipt) => typeof receipt === 'string')).toEqual([]);
    const paid = receipts.flatMap((receipt) => (typeof receipt === 'string' ? [] : [receipt]));
    const sum = (of: (receipt: (typeof paid)[number]) => number) => paid.reduce((total, receipt) => total + of(receipt), 0);
    const books = await at().books(person);
    expect([books.principalFen, books.bonusFen]).toEqual([
      9_000 - sum(({ principalFen }) => principalFen),
      999 - sum(({ bonusFen }) => bonusFen),
    ]);
    expect(books.points).toBe(3_000 - sum(({ pointsBurned }) => pointsBurned) + sum(({ pointsEarned }) => pointsEarned));
    expect(sum(({ payableFen, pointsBurned }) => payableFen + pointsBurned)).toBe(
      20 * 2_500 - sum(({ savedFen, pointsBurned }) => savedFen - pointsBurned),
    );
    expect(books.visitCount).toBe(20);
    expect(await audit()).toMatchObject({ audit: 'green', differences: [] });
  });

  it('top-ups, sales and undos of many members at once leave books that balance', async () => {
    const { call, cashier } = at();
    const people = await Promise.all(Array.from({ length: 5 }, () => at().member({ principalFen: 5_000, points: 500 })));
    const one = async (person: Person) => {
      const [till = '', payer = ''] = await visits(person, 2);
      const basket = { visitId: payer, amountFen: 3_000 };
      await call('wallet.topUpCash', { visitId: till, amountFen: 777 }, at().as(cashier));
      const { quoteHash } = await call('sale.quote', basket, { token: cashier.token });
      const { saleId } = await call('sale.checkout', { ...basket, quoteHash }, at().as(cashier));
      await call('sale.undo', { saleId }, at().as(cashier));
      expect(await at().books(person)).toMatchObject({ principalFen: 5_777, points: 500, visitCount: 0 });
    };
    await Promise.all(people.map(one));
    expect(await audit()).toMatchObject({ audit: 'green', differences: [] });
  });
});
