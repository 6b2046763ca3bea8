import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('sale.exportList', (at) => {
  const days = { from: '2026-01-01', to: '2026-03-31' };

  it('writes each sale of the branch once, money as plain numbers, and down who exported', async () => {
    const { call, manager, branch, cashier, otherCashier } = at();
    const person = await at().member();
    const { saleNumber } = await at().sell(person, { amountFen: 123_45, usePoints: false });
    await at().sell(person, { amountFen: 777 }, otherCashier);
    await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 500 }, at().as(cashier));
    const { csv, lines, nextAfter } = await call('sale.exportList', { branchId: branch.id, ...days }, { token: manager.token });
    expect([lines, nextAfter, csv.startsWith('\ufeff单号,')]).toEqual([2, null, true]);
    expect(csv).toContain(`${saleNumber},`);
    expect(csv).toContain('会员,123.45,123.45,');
    expect(csv).toContain('散客,5.00,5.00,');
    const { data } = await call('staff.listAudit', { branchId: branch.id }, { token: manager.token });
    expect(data[0]).toMatchObject({ action: 'sale.exportList', detail: { ...days, lines: 2, after: null } });
  });

  it('writes down who asked for the lines after one, too', async () => {
    const { call, manager, branch } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 300 });
    const asked = { branchId: branch.id, ...days, startingAfter: saleId };
    const { csv, lines } = await call('sale.exportList', asked, { token: manager.token });
    expect(csv).not.toContain('单号');
    const { data } = await call('staff.listAudit', { branchId: branch.id }, { token: manager.token });
    expect(data[0]).toMatchObject({ action: 'sale.exportList', detail: { ...days, lines, after: saleId } });
  });

  it('refuses more days than a file should have', async () => {
    const asked = at().call(
      'sale.exportList',
      { branchId: at().branch.id, from: '2025-01-01', to: '2026-01-01' },
      { token: at().owner.token },
    );
    expect(await codeOfRefusal(asked)).toBe('invalid_request');
  });

  it('not_found: a branch that does not exist', async () => {
    const asked = at().call('sale.exportList', { branchId: newId('brn'), ...days }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
