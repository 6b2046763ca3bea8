import type { Input } from '@shuke/shared/client';
import { InvoiceRequest } from '../../server/src/finance/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

const company = {
  kind: 'company' as const,
  title: '杭州山雀科技有限公司',
  taxNumber: '91330100MA2XXXXX1K',
  email: 'finance@example.com',
};

describeOperation('wallet.askInvoice', (at) => {
  const paid = async () => {
    const person = await at().member({ principalFen: 5_000 });
    return { person, topUpId: (await at().paidIn(person)).id };
  };
  const ask = (person: Person, topUpId: string, more: Partial<Input<'wallet.askInvoice'>> = {}) =>
    at().call('wallet.askInvoice', { topUpId, ...company, ...more }, at().as(person));
  const refund = (topUpId: string, amountFen: number) =>
    at().call('topUp.refund', { topUpId, amountFen, reason: '顾客要求' }, at().as(at().owner));

  it('asks for what has not gone back, and keeps nothing personal in the clear', async () => {
    const { person, topUpId } = await paid();
    await refund(topUpId, 1_200);
    const { invoiceId, amountFen } = await ask(person, topUpId);
    expect(amountFen).toBe(3_800);
    const row = await at().app.resources.db.reader.getRepository(InvoiceRequest).findOneByOrFail({ id: invoiceId });
    expect(row).toMatchObject({ status: 'asked', memberId: person.memberId, topUpId, kind: 'company' });
    const kept = JSON.stringify(row) + at().app.logged.join();
    for (const personal of [company.title, company.taxNumber, company.email]) expect(kept).not.toContain(personal);
  });

  it('gives the first answer to the same key, ten at once', async () => {
    const { person, topUpId } = await paid();
    const once = at().as(person);
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => at().call('wallet.askInvoice', { topUpId, ...company }, once)),
    );
    expect(new Set(asked.map(({ invoiceId }) => invoiceId)).size).toBe(1);
  });

  it('refuses a company without a tax number, and an address that is none', async () => {
    const { person, topUpId } = await paid();
    const { taxNumber: _, ...without } = company;
    expect(await codeOfRefusal(at().call('wallet.askInvoice', { topUpId, ...without }, at().as(person)))).toBe('invalid_request');
    expect(await codeOfRefusal(ask(person, topUpId, { email: 'finance' }))).toBe('invalid_request');
  });

  it('not_found: an unknown top-up, and somebody else’s', async () => {
    const { person, topUpId } = await paid();
    expect(await codeOfRefusal(ask(person, newId('top')))).toBe('not_found');
    expect(await codeOfRefusal(ask(await at().member(), topUpId))).toBe('not_found');
  });

  it('invoice_already_asked: one for each top-up, also of two at once; after a refusal there may be another', async () => {
    const { person, topUpId } = await paid();
    expect(await outcomes([ask(person, topUpId), ask(person, topUpId)])).toEqual({ ok: 1, invoice_already_asked: 1 });
    const { invoiceId } = { invoiceId: `inv_${topUpId.slice(4)}` };
    const { token } = at().owner;
    await at().call('invoice.setStatus', { invoiceId, status: 'issued' }, { token });
    expect(await codeOfRefusal(ask(person, topUpId))).toBe('invoice_already_asked');
    await at().call('invoice.setStatus', { invoiceId, status: 'refused', note: '抬头不对' }, { token });
    await ask(person, topUpId, { title: '小满', kind: 'personal' });
    const { data } = await at().call('invoice.list', { status: 'asked', limit: 1 }, { token });
    expect(data).toMatchObject([{ invoiceId, status: 'asked', title: '小满', note: null, decidedAt: null }]);
  });

  it('nothing_to_invoice: all of it went back', async () => {
    const { person, topUpId } = await paid();
    await refund(topUpId, 5_000);
    expect(await codeOfRefusal(ask(person, topUpId))).toBe('nothing_to_invoice');
  });

  it('idempotency_key_required: a wish without a key is not taken', async () => {
    const { person, topUpId } = await paid();
    const asked = at().call('wallet.askInvoice', { topUpId, ...company }, { token: person.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of another wish', async () => {
    const { person, topUpId } = await paid();
    const once = at().as(person);
    await at().call('wallet.askInvoice', { topUpId, ...company }, once);
    const other = at().call('wallet.askInvoice', { topUpId, ...company, title: '别的公司' }, once);
    expect(await codeOfRefusal(other)).toBe('idempotency_key_reused');
  });
});
