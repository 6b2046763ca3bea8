import type { Input } from '@shuke/shared/client';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { harmless } from '../support/harmless.ts';

const facts = { ...harmless['finance.changeSettings'], accounts: { principal: { code: '2203', name: '预收账款' } } };

describeOperation('finance.changeSettings', (at) => {
  const change = (version: number, more: Partial<Input<'finance.changeSettings'>> = {}) =>
    at().call('finance.changeSettings', { ...facts, ...more, version }, { token: at().owner.token });

  it('replaces all of them, first and again', async () => {
    const first = await change(0, { feeRates: { '1900000109': 38 } });
    expect(first).toEqual({ ...facts, feeRates: { '1900000109': 38 }, version: 1 });
    const second = await change(1, { issuers: { [at().shop.merchantId]: 'group' }, accounts: {} });
    expect(second).toMatchObject({ version: 2, accounts: {}, feeRates: facts.feeRates });
    const { usualAccounts: _, ...now } = await at().call('finance.getSettings', {}, { token: at().owner.token });
    expect(now).toEqual(second);
  });

  it('refuses an account of a book that does not exist', async () => {
    expect(await codeOfRefusal(change(2, { accounts: { 'sys:nothing': { code: '1', name: '一' } } }))).toBe('invalid_request');
  });

  it('conflict: somebody else was faster, also of two at once', async () => {
    expect(await codeOfRefusal(change(0))).toBe('conflict');
    expect(await codeOfRefusal(change(1))).toBe('conflict');
    expect(await outcomes([change(2), change(2)])).toEqual({ ok: 1, conflict: 1 });
  });
});
