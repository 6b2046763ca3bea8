import type { Output, StaffOperation } from '@shuke/shared/client';
import type { ExportedList } from '@shuke/shared/exports';
import { businessDate } from '../../server/src/platform/clock.ts';
import { ReconciliationDay } from '../../server/src/reconcile/index.ts';
import { describeWorld } from '../support/operation.ts';
import { openScene } from '../support/scene.ts';
import { newKey, password } from '../support/shop.ts';
import { filterOf, wholeList, type Filter } from '../support/wholeList.ts';

type RowOf<K extends StaffOperation> = Output<K> extends { data: readonly (infer Row)[] } ? Row : never;
/** What narrows a list, and which rows of the whole list it must leave. */
type Case<K extends ExportedList> = readonly [filter: Filter, belongs: (row: RowOf<K>) => boolean];
const cases = <K extends ExportedList>(list: K, ...of: Case<K>[]) =>
  of.map(([filter, belongs]) => [list, filter, belongs as (row: unknown) => boolean] as const);

/** The first day of what happens here, and the one after it. */
const [first, second] = ['2026-03-18', '2026-03-20'];
const isOn = (day: string, instant: string) => businessDate(Date.parse(instant)) === day;

const all = [
  ...cases(
    'staff.listAudit',
    [{ action: 'sale.checkout' }, ({ action }) => action === 'sale.checkout'],
    [{ to: first }, ({ at }) => isOn(first, at)],
    [{ from: second, action: 'approval.ask' }, ({ at, action }) => isOn(second, at) && action === 'approval.ask'],
  ),
  ...cases(
    'staff.list',
    [{ role: 'cashier' }, ({ role }) => role === 'cashier'],
    [{ status: 'disabled' }, ({ status }) => status === 'disabled'],
  ),
  ...cases(
    'sale.list',
    [{ status: 'awaiting' }, ({ status }) => status === 'awaiting'],
    [{ from: first, to: first }, ({ paidAt }) => isOn(first, paidAt)],
  ),
  ...cases(
    'topUp.list',
    [{ method: 'card' }, ({ method }) => method === 'card'],
    [{ show: 'asked' }, ({ asked }) => asked !== null],
    [{ from: second }, ({ paidAt }) => isOn(second, paidAt)],
  ),
  ...cases(
    'shift.list',
    [{ show: 'open' }, ({ status }) => status === 'open'],
    [{ show: 'differing' }, ({ result }) => (result?.differenceFen ?? 0) !== 0],
    [{ to: first }, ({ openedAt }) => isOn(first, openedAt)],
  ),
  ...cases(
    'invoice.list',
    [{ status: 'issued' }, ({ status }) => status === 'issued'],
    [{ from: second, to: second }, ({ askedAt }) => isOn(second, askedAt)],
  ),
  ...cases(
    'approval.list',
    [{ show: 'all', kind: 'topUpCash' }, ({ kind }) => kind === 'topUpCash'],
    [{ show: 'waiting' }, ({ status }) => status === 'waiting'],
  ),
  ...cases(
    'companyWallet.list',
    [{ status: 'frozen' }, ({ status }) => status === 'frozen'],
    [{ query: '100%' }, ({ name }) => name.includes('100%')],
  ),
  ...cases('recovery.list', [{ show: 'open' }, ({ status }) => status === 'waiting' || status === 'ready']),
  ...cases('reconciliation.list', [{ status: 'red' }, ({ status }) => status === 'red']),
];

describeWorld('what narrows a list', (at) => {
  beforeAll(async () => {
    const { call, app, owner, cashier, otherCashier, manager, branch, shop } = at();
    const before = await openScene(at());
    const { shiftId } = before.inputs['shift.close'];
    await call('shift.close', { shiftId, countedFen: 7, reason: '找错钱' }, at().as(cashier));
    await call('invoice.setStatus', before.inputs['invoice.setStatus'], { token: owner.token });
    await call('recovery.refuse', before.inputs['recovery.refuse'], { token: owner.token });
    await call('companyWallet.setStatus', before.inputs['companyWallet.setStatus'], { token: owner.token });
    await app.resources.db.write((tx) => tx.update(ReconciliationDay, { status: 'green' }, { status: 'red' }));
    app.clock.advance(2 * 86_400_000);
    for (const staff of [cashier, otherCashier, manager, owner])
      staff.token = (await call('session.staffSignIn', { phone: staff.phone, password })).token;
    await openScene(at());
    const company = { branchId: branch.id, name: '100%_果汁', contactName: null, contactPhone: '13612345678' };
    const { walletId } = await call('companyWallet.create', company, at().as(owner));
    await call('companyWallet.create', { ...company, name: '1000 家' }, at().as(owner));
    await call('companyWallet.topUp', { walletId, amountFen: 100, method: 'card' }, at().as(owner));
    const { staffId } = await shop.staff('cashier', [branch], newKey().slice(-6));
    await call('staff.setStatus', { staffId, status: 'disabled' }, { token: owner.token });
    const { visitId } = await at().identify(await at().member({ principalFen: 900 }));
    await call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier));
    const asked = { kind: 'topUpCash' as const, subject: visitId, amountFen: 900_000, reason: '大额' };
    await call('approval.ask', asked, at().as(cashier));
    const person = await at().member({ principalFen: 900 });
    await call('wallet.askRefund', { topUpId: (await at().paidIn(person)).id }, at().as(person));
  });

  it.each(all)(
    '%s by %j: every row of the whole list that belongs there, in the same order, and no other',
    async (list, filter, belongs) => {
      const base = filterOf(at(), list);
      const whole = await wholeList(at(), list, { ...base, ...('show' in filter ? { show: 'all' } : {}) }, 100);
      const expected = whole.filter(belongs);
      expect(await wholeList(at(), list, { ...base, ...filter }, 3)).toEqual(expected);
      expect([expected.length > 0, expected.length < whole.length]).toEqual([true, true]);
    },
  );

  it('staff.listAudit by who did it: each line is in exactly one person’s', async () => {
    const whole = await wholeList<RowOf<'staff.listAudit'>>(at(), 'staff.listAudit', {}, 100);
    for (const { staffId } of [at().cashier, at().owner])
      expect(await wholeList(at(), 'staff.listAudit', { staffId }, 100)).toEqual(whole.filter((row) => row.staffId === staffId));
  });
});
