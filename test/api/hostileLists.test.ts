import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { may } from '@shuke/shared/permissions';
import type { OperationId } from '@shuke/shared/routes';
import { businessDate } from '../../server/src/platform/clock.ts';
import { demoMerchant } from '../sandbox/index.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';
import { companyFacts, harmless } from '../support/harmless.ts';
import { send, wireOf } from '../support/wire.ts';

/** Every operation that gives pages. */
const lists = (Object.entries(contract) as [OperationId, Operation][])
  .filter(([, { input }]) => 'limit' in input.shape)
  .map(([id]) => id);

const noLimits = [0, -1, 101, 1e6, 1.5, 'many', '', ' ', 'NaN', 'Infinity', '9'.repeat(400), '5;DROP TABLE sale'];
/** Marks that are no id: positions, wildcards, and statements. */
const marks = ['%', '_%', '~', "' OR 1=1 --", 'sal_%', '\\', 'ltx_zzzzzzzzzzzzzzzzzzzzzzzzzz', '🍡'];

describeWorld('lists, asked by somebody who means no good', (at) => {
  let mine: {
    token: string;
    memberId: string;
    staff: string;
    owner: string;
    branchId: string;
    reconciled: { mchid: string; date: string };
    walletId: string;
  };
  let foreign: string[];
  beforeAll(async () => {
    const { call, app, branch, otherCashier, manager, owner } = at();
    const [person, other] = [await at().member({ principalFen: 5_000 }), await at().member({ principalFen: 5_000 })];
    for (let sale = 0; sale < 3; sale += 1) await at().sell(person, { amountFen: 900 + sale });
    const elsewhere = await at().sell(other, { amountFen: 900 }, otherCashier);
    const theirs = await call('member.listEntries', {}, { token: other.token });
    const audit = await call('staff.listAudit', {}, { token: owner.token });
    foreign = [elsewhere.saleId, ...theirs.data.map(({ id }) => id), ...audit.data.map(({ id }) => id)];
    const reconciled = { mchid: demoMerchant.mchid, date: businessDate(app.clock.now() - 2 * 86_400_000) };
    await call('reconciliation.run', reconciled, { token: owner.token });
    const { walletId } = await call('companyWallet.create', { ...companyFacts, branchId: branch.id }, at().as(owner));
    const { token, memberId } = person;
    mine = { walletId, token, memberId, staff: manager.token, owner: owner.token, branchId: branch.id, reconciled };
  });

  /** The list as its owner asks for it: members for their own, staff for their branch, the owner of all for what is only theirs. */
  const ask = (id: OperationId, more: object) => {
    const { limit: _limit, startingAfter: _mark, branchId, ...others } = harmless[id] as Readonly<Record<string, unknown>>;
    const { audience, permission } = contract[id] as Operation;
    const isStaff = audience === 'staff';
    const here = isStaff && branchId !== undefined ? { branchId: mine.branchId } : {};
    const day = id === 'reconciliation.get' ? mine.reconciled : {};
    const whose = {
      ...(id === 'member.timeline' ? { memberId: mine.memberId } : {}),
      ...(id === 'companyWallet.listEntries' ? { walletId: mine.walletId } : {}),
    };
    const staff = permission === undefined || permission === 'any' || may('manager', permission) ? mine.staff : mine.owner;
    return [id, { ...others, ...here, ...day, ...whose, ...more }, { token: isStaff ? staff : mine.token }] as const;
  };
  const rows = async (id: OperationId, more: object): Promise<string[]> => {
    const { status, text } = await send(at().app.url, wireOf(...ask(id, more)));
    expect(status).toBe(200);
    return (JSON.parse(text) as { data: object[] }).data.map((row) => JSON.stringify(row));
  };

  it('are found in the contract by their limit', () => {
    expect(lists).toEqual(expect.arrayContaining(['member.listEntries', 'sale.list', 'staff.list', 'staff.listAudit']));
  });

  describe.each(lists)('%s', (id) => {
    it.each(noLimits)('gives no page of %j lines', async (limit) => {
      expect(await outcomeOf(at(), ...ask(id, { limit }))).toBe('invalid_request');
    });

    it.each(['offset', 'sort', 'orderBy', 'filter', 'q', 'status[ne]', 'memberId', 'select', 'page'])(
      'refuses %s, which it does not know, instead of passing over it',
      async (name) => {
        expect(await outcomeOf(at(), ...ask(id, { [name]: '1' }))).toBe('invalid_request');
      },
    );

    it('takes no mark longer than an id, and not two of anything', async () => {
      expect(await outcomeOf(at(), ...ask(id, { startingAfter: 'x'.repeat(10_000) }))).toBe('invalid_request');
      const { path, ...wire } = wireOf(...ask(id, { limit: 2 }));
      expect((await send(at().app.url, { ...wire, path: `${path}&limit=3` })).status).toBe(400);
      const thousand = Array.from({ length: 1_000 }, (_, n) => `&startingAfter=${String(n)}`).join('');
      expect((await send(at().app.url, { ...wire, path: path + thousand.slice(0, 8_000) })).status).toBe(400);
    });

    it('shows from any mark on, forged, foreign or old, only lines of its own list', async () => {
      const own = new Set(await rows(id, { limit: 100 }));
      for (const startingAfter of [...marks, ...foreign]) {
        for (const row of await rows(id, { limit: 100, startingAfter })) expect(own).toContain(row);
      }
    });
  });

  it.each([
    ['account', 'all; DROP TABLE sale'],
    ['account', 'cash'],
    ['direction', 'sideways'],
    ['direction', '__proto__'],
    ['branchId', 'brn_1'],
    ['branchId', "' OR 1=1 --"],
  ])('member.listEntries knows no %s called %s', async (name, value) => {
    expect(await outcomeOf(at(), ...ask('member.listEntries', { [name]: value }))).toBe('invalid_request');
  });

  it('a branch of somebody else narrows a history to nothing, and shows nothing of that branch', async () => {
    expect(await rows('member.listEntries', { branchId: at().otherBranch.id })).toEqual([]);
  });

  it('the day’s totals are the sums of the day’s lines, with undone sales left out', async () => {
    const { call, branch, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 12_345 });
    await call('sale.undo', { saleId }, at().as(cashier));
    const today = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    const { data } = await call('sale.list', { branchId: branch.id, limit: 100 }, { token: cashier.token });
    const paid = data.filter(({ status }) => status === 'paid');
    expect(today).toMatchObject({
      saleCount: paid.length,
      takingsFen: paid.reduce((sum, { payableFen }) => sum + payableFen, 0),
    });
    expect(paid.length).toBeLessThan(data.length);
  });
});
