import { claimCodeOf } from '@shuke/shared/claimCode';
import { login, someId } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf, typeInto } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import ClaimPage from './index.tsx';

const code = claimCodeOf('1234567890123');
const claimed = () => ({
  saleId: someId('sal'),
  branchName: '春风路店',
  payableFen: 12_800,
  pointsEarned: 128,
  pointsAfter: 500,
  paidAt: '2026-03-18T01:42:07.000Z',
});
const sent = () => phone.requestsOf('member.claimSale');

describe('补积分', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
    serve('member.claimSale', claimed);
  });

  it('sends a typed code, spaces and all, and says what it brought', async () => {
    await open(<ClaimPage />);
    await typeInto(ids.claimCode, code.replace(/(\d{4})(?=\d)/g, '$1 '));
    await tap(ids.claimDone);
    expect(sent()[0]?.input).toEqual({ code });
    expect(textOf(ids.claimResult)).toContain('补了 128 积分');
    expect(text()).toContain('春风路店 消费 ¥128.00，现有 500 积分');
  });

  it('sends nothing for what cannot be a code, and says so', async () => {
    await open(<ClaimPage />);
    await typeInto(ids.claimCode, '8712345678901230');
    expect(text()).toContain('号码不对');
    await tap(ids.claimDone);
    phone.scanned = '88000000000000000000';
    await tap(ids.claimScan);
    expect(textOf(ids.toast)).toBe('这不是补积分码');
    expect(sent()).toEqual([]);
  });

  it('takes a scanned code at once, and nothing when the camera is closed', async () => {
    phone.scanned = undefined;
    await open(<ClaimPage />);
    await tap(ids.claimScan);
    expect(sent()).toEqual([]);
    phone.scanned = code;
    await tap(ids.claimScan);
    expect(has(ids.claimResult)).toBe(true);
  });

  it('says why not, and asks again under the same key when the answer was lost', async () => {
    serve('member.claimSale', lost);
    await open(<ClaimPage />);
    await typeInto(ids.claimCode, code);
    await tap(ids.claimDone);
    serve('member.claimSale', () => refuse('claim_code_invalid'));
    await tap(ids.claimDone);
    const [first, second] = sent().map(({ header }) => header['Idempotency-Key']);
    expect(second).toBe(first);
    expect(text()).toContain('补积分码无效、已用过或已过 7 天');
  });

  it('without network waits', async () => {
    phone.online = false;
    await open(<ClaimPage />);
    await typeInto(ids.claimCode, code);
    await tap(ids.claimDone);
    expect(sent()).toEqual([]);
    expect(text()).toContain('需要网络');
  });
});
