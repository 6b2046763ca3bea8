import type { Output } from '@shuke/shared/client';
import { describeWorld } from '../support/operation.ts';
import { given } from '../support/points.ts';
import { expirePoints } from '../../server/src/points/index.ts';

type Entry = Output<'member.listEntries'>['data'][number];
/** Every page of a list, two lines at a time; `between` happens after each. */
async function pages<Row>(
  page: (startingAfter: string | undefined) => Promise<{ data: Row[]; hasMore: boolean }>,
  idOf: (row: Row) => string,
  between: () => Promise<unknown>,
): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { data, hasMore } = await page(ids.at(-1));
    ids.push(...data.map((row) => idOf(row)));
    if (!hasMore) return ids;
    await between();
  }
}

describeWorld('lists', (at) => {
  it('sale.list: skips and repeats nothing while new sales come in', async () => {
    const { call, cashier, branch } = at();
    const person = await at().member();
    const sold: string[] = [];
    for (let sale = 0; sale < 5; sale += 1) sold.unshift((await at().sell(person, { amountFen: 100 + sale })).saleId);
    const seen = await pages(
      (startingAfter) => call('sale.list', { branchId: branch.id, limit: 2, startingAfter }, { token: cashier.token }),
      ({ saleId }) => saleId,
      () => at().sell(person, { amountFen: 900 }),
    );
    expect(seen).toEqual(sold);
  });

  it('member.listEntries: skips and repeats nothing while new lines come in', async () => {
    const { call } = at();
    const person = await at().member();
    for (let sale = 0; sale < 3; sale += 1) await at().sell(person, { amountFen: 1_000 });
    const list = (startingAfter: string | undefined) =>
      call('member.listEntries', { limit: 2, startingAfter }, { token: person.token });
    const before = await call('member.listEntries', { limit: 100 }, { token: person.token });
    const seen = await pages(
      list,
      ({ id }) => id,
      () => at().sell(person, { amountFen: 1_000 }),
    );
    expect(seen).toEqual(before.data.map(({ id }) => id));
  });

  it('staff.listAudit and staff.list: skip and repeat nothing while new rows come in', async () => {
    const { call, owner, shop, branch } = at();
    const token = owner.token;
    const audit = (await call('staff.listAudit', { limit: 100 }, { token })).data.map(({ id }) => id);
    const person = await at().member();
    expect(
      await pages(
        (startingAfter) => call('staff.listAudit', { limit: 2, startingAfter: startingAfter ?? nextAfter(audit[0]) }, { token }),
        ({ id }) => id,
        () => at().identify(person),
      ),
    ).toEqual(audit);
    const staff = (await call('staff.list', { limit: 100 }, { token })).data.map(({ id }) => id);
    expect(
      await pages(
        (startingAfter) => call('staff.list', { limit: 2, startingAfter }, { token }),
        ({ id }) => id,
        () => shop.staff('cashier', [branch]),
      ),
    ).toEqual(staff);
  });

  it('an end that falls on the limit is an end', async () => {
    const { call } = at();
    const person = await at().member({ points: 5 });
    const page = await call('member.listEntries', { limit: 1 }, { token: person.token });
    expect([page.data.length, page.hasMore]).toEqual([1, false]);
    expect(await call('member.listEntries', { limit: 1, startingAfter: page.data[0]?.id }, { token: person.token })).toEqual({
      data: [],
      hasMore: false,
    });
  });

  describe('the history of a member', () => {
    const lived = async () => {
      const { app, call, cashier, otherCashier } = at();
      const person = await at().member({ principalFen: 6_000, bonusFen: 600 });
      await given(app, { memberId: person.memberId, points: 900 });
      await given(app, { memberId: person.memberId, points: 70, expiresOn: '2026-02-28' });
      const undone = await at().sell(person, { amountFen: 3_000 });
      await call('sale.undo', { saleId: undone.saleId }, at().as(cashier));
      await at().sell(person, { amountFen: 2_500 }, otherCashier);
      const { visitId } = await at().identify(person);
      await call('wallet.topUpCash', { visitId, amountFen: 1_000 }, at().as(cashier));
      await given(app, { memberId: person.memberId, points: 30, expiresOn: '2026-03-01' });
      await expirePoints(app.resources, '2026-03-18');
      return person;
    };
    const all = async (token: string, filter: object = {}) =>
      (await at().call('member.listEntries', { limit: 100, ...filter }, { token })).data;

    it('replays: from nothing, each line’s change gives the balance it shows, and the last is what home shows', async () => {
      const person = await lived();
      const lines = (await all(person.token)).reverse();
      let [points, wallet] = [0, 0];
      for (const line of lines) {
        points += line.points?.delta ?? 0;
        wallet += line.wallet?.deltaFen ?? 0;
        expect([line.points?.after ?? points, line.wallet?.afterFen ?? wallet]).toEqual([points, wallet]);
      }
      const home = await at().call('member.home', {}, { token: person.token });
      expect([home.points, home.wallet.totalFen]).toEqual([points, wallet]);
    });

    it('replays also after sales, top-ups and undos that came all at once', async () => {
      const { call, cashier, branch } = at();
      const person = await at().member({ principalFen: 20_000, points: 1_000 });
      const undone = [await at().sell(person, { amountFen: 2_000 }), await at().sell(person, { amountFen: 2_000 })];
      const till = { branchId: branch.id, code: person.cardNumber };
      const visits = await Promise.all(Array.from({ length: 16 }, () => call('sale.identify', till, { token: cashier.token })));
      const topUps = visits.map(
        ({ visitId }) =>
          () =>
            call('wallet.topUpCash', { visitId, amountFen: 10 }, at().as(cashier)),
      );
      const { checkout } = await at().priced(person, {
        amountFen: 100,
        useWallet: false,
        usePoints: false,
        rest: [{ method: 'card' }],
      });
      await Promise.all([
        ...topUps.slice(0, 8).map((topUp) => topUp()),
        ...undone.map(({ saleId }) => call('sale.undo', { saleId }, at().as(cashier))),
        call('sale.checkout', checkout, at().as(cashier)),
        ...topUps.slice(8).map((topUp) => topUp()),
      ]);
      let [points, wallet] = [0, 0];
      for (const line of (await all(person.token)).reverse()) {
        points += line.points?.delta ?? 0;
        wallet += line.wallet?.deltaFen ?? 0;
        expect([line.points?.after ?? points, line.wallet?.afterFen ?? wallet]).toEqual([points, wallet]);
      }
    });

    it('filters: each line of the whole history is in exactly the lists it belongs to', async () => {
      const { branch, otherBranch } = at();
      const person = await lived();
      const whole = await all(person.token);
      const delta = (line: Entry, account: 'points' | 'wallet') =>
        account === 'points' ? line.points?.delta : line.wallet?.deltaFen;
      for (const account of ['points', 'wallet'] as const) {
        const own = whole.filter((line) => delta(line, account) !== undefined);
        const expected = {
          all: own,
          in: own.filter((line) => (delta(line, account) ?? 0) > 0),
          out: own.filter((line) => (delta(line, account) ?? 0) < 0 && line.kind !== 'expire'),
          expired: own.filter(({ kind }) => kind === 'expire'),
        };
        for (const [direction, lines] of Object.entries(expected))
          expect(await all(person.token, { account, direction })).toEqual(lines);
        for (const { id, name } of [branch, otherBranch]) {
          expect(await all(person.token, { account, branchId: id })).toEqual(own.filter(({ branchName }) => branchName === name));
        }
        expect(expected.in.length * expected.out.length).toBeGreaterThan(0);
      }
      expect((await all(person.token, { direction: 'expired' })).map(({ points }) => points?.delta)).toEqual([-30, -70]);
    });
  });
});

/** An id just above, so that a walk begins at a known line while newer ones come. */
const nextAfter = (id: string | undefined): string => `${(id ?? '').slice(0, -1)}~`;
