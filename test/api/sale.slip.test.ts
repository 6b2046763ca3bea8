import { newId } from '../../server/src/platform/ids.ts';
import { twoLines } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { walkIn } from '../support/salePayments.ts';

describeOperation('sale.slip', (at) => {
  const slip = (saleId: string, { token } = at().cashier, width: '58' | '80' = '58') =>
    at().call('sale.slip', { saleId, width }, { token });

  it('tells what was sold, paid, earned and is left, for both rolls', async () => {
    const { items, cup } = await twoLines(at());
    const person = await at().member({ principalFen: 10_000, points: 300 });
    const { saleId, saleNumber } = await at().sell(person, { items, usePoints: false });
    const { columns, lines, claimCode } = await slip(saleId);
    const text = lines.join('\n');
    for (const words of [saleNumber, cup.name, '41.00', '储值余额', '59.00', '到期']) expect(text).toContain(words);
    expect([columns, claimCode, (await slip(saleId, at().cashier, '80')).columns]).toEqual([32, null, 48]);
  });

  it('shows a walk-in’s claim code to who took the sale only, while they may undo it and nobody has claimed it', async () => {
    const [{ receipt, claimCode }, claimed, undone] = [await walkIn(at()), await walkIn(at()), await walkIn(at())];
    const { saleId } = receipt;
    expect((await slip(saleId)).claimCode).toBe(claimCode);
    expect((await slip(saleId)).lines.join()).toContain(claimCode.slice(0, 4));
    expect((await slip(saleId, at().manager)).claimCode).toBeNull();
    await at().call('member.claimSale', { code: claimed.claimCode }, at().as(await at().member()));
    expect((await slip(claimed.receipt.saleId)).claimCode).toBeNull();
    await at().call('sale.undo', { saleId: undone.receipt.saleId }, at().as(at().cashier));
    expect((await slip(undone.receipt.saleId)).claimCode).toBeNull();
    at().app.clock.advance(5 * 60_000 + 1);
    const later = await slip(saleId);
    expect([later.claimCode, later.lines.join().includes('凭码')]).toEqual([null, false]);
  });

  it('not_found: an unknown sale, and one of a branch out of reach', async () => {
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(slip(newId('sal')))).toBe('not_found');
    expect(await codeOfRefusal(slip(saleId, at().otherCashier))).toBe('not_found');
  });
});
