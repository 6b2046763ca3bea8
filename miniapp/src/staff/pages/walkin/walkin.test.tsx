import { render } from '@testing-library/react';
import { claimCodeOf } from '@shuke/shared/claimCode';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { keyId, restId, staffIds } from '../../ids.ts';
import { rememberedClaimCode } from '../../lastSale.ts';
import { receipt, signInAs } from '../../testing/fixtures.ts';
import { body, element, settle, tap, text } from '../../testing/page.ts';
import WalkInPage from './index.tsx';

const claimCode = claimCodeOf('1234567890123');
const taken = () => ({
  receipt: receipt({ memberName: '散客', walkIn: { claimUntil: '2026-03-25T01:42:07.000Z', claimed: false } }),
  claimCode,
});

/** The page with 128 typed. */
async function typed(): Promise<void> {
  render(<WalkInPage />);
  await settle();
  await tap(keyId('1'), keyId('2'), keyId('8'));
}

beforeEach(() => {
  signInAs();
});

describe('散客收款', () => {
  it('charges nothing before an amount is typed', async () => {
    render(<WalkInPage />);
    await settle();
    expect(element(staffIds.keypadCharge).getAttribute('aria-disabled')).toBe('true');
  });

  it('sends amount and way once, keeps the claim code for the receipt, and goes there', async () => {
    serve('sale.takeAnonymous', taken);
    await typed();
    expect(text(staffIds.keypadCharge)).toBe('收款¥128.00');
    await tap(restId('card'), staffIds.keypadCharge);
    expect(phone.requestsOf('sale.takeAnonymous').map(({ input }) => input)).toMatchObject([
      { amountFen: 12_800, rest: [{ method: 'card' }] },
    ]);
    expect(rememberedClaimCode(taken().receipt.saleId)).toBe(claimCode);
    expect(phone.visited.at(-1)).toContain('reLaunch /staff/pages/receipt/index');
  });

  it('whose answer was lost lets nothing else be charged, and asks about the same one', async () => {
    serve('sale.takeAnonymous', lost);
    await typed();
    await tap(staffIds.keypadCharge);
    expect(text(staffIds.walkInProblem)).toContain('请先别交货');
    await tap(keyId('9'), restId('card'));
    serve('sale.takeAnonymous', taken);
    await tap(staffIds.keypadCharge);
    const [first, second] = phone.requestsOf('sale.takeAnonymous');
    expect(second?.input).toEqual(first?.input);
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key']);
  });

  it('that is refused says why, and can be changed', async () => {
    serve('sale.takeAnonymous', () => refuse('amount_over_cap'));
    await typed();
    await tap(staffIds.keypadCharge);
    expect(body()).toContain('金额超过上限');
    await tap(keyId('delete'));
    expect(text(staffIds.keypadCharge)).toBe('收款¥12.00');
  });

  it('without network takes nothing and says so', async () => {
    phone.online = false;
    await typed();
    expect(element(staffIds.keypadCharge).getAttribute('aria-disabled')).toBe('true');
    expect(body()).toContain('断网，可查不可收');
  });
});
