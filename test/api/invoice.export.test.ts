import { businessDate } from '../../server/src/platform/clock.ts';
import { describeOperation } from '../support/operation.ts';
import { invoiceOf } from '../support/invoices.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('invoice.export', (at) => {
  const read = (from: string, to: string) => at().call('invoice.export', { from, to }, { token: at().owner.token });

  it('gives the requests of some days as a table in which no title runs as a formula', async () => {
    const today = businessDate(at().app.clock.now());
    const { topUpId } = await invoiceOf(at(), '=SUM(A1)');
    const { csv, lines, hasMore } = await read(today, today);
    expect([lines, hasMore]).toEqual([1, false]);
    expect(csv).toContain(`${today},${topUpId},50.00,50.00,个人,'=SUM(A1),,xiaoman@example.com,待开\r\n`);
    expect((await read('2026-01-01', '2026-01-31')).lines).toBe(0);
  });

  it('refuses days the wrong way round, and too many', async () => {
    expect(await codeOfRefusal(read('2026-02-02', '2026-02-01'))).toBe('invalid_request');
    expect(await codeOfRefusal(read('2026-01-01', '2026-04-30'))).toBe('invalid_request');
  });
});
