import type { Input } from '@shuke/shared/client';
import { describeOperation } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('apiKey.listCalls', (at) => {
  type Wanted = Input<'apiKey.listCalls'>;
  const read = (wanted: Wanted) => at().call('apiKey.listCalls', wanted, { token: at().owner.token });
  const listed = (wanted: Wanted = {}) => read(wanted).then(({ data }) => data);

  it('tells of each call of a till system who asked for what, and how it ended', async () => {
    const secret = await posKey(at(), { name: '收银机', scopes: ['sale.take'] });
    const person = await at().member();
    const visit = await at().call(
      'sale.identify',
      { branchId: at().branch.id, code: at().shop.codeOf(person) },
      { token: secret },
    );
    expect(visit.visitId).toBeDefined();
    const code = await codeOfRefusal(at().call('apiKey.list', {}, { token: secret }));
    expect(code).toBe('forbidden');
    expect(await listed()).toMatchObject([
      { operation: 'apiKey.list', outcome: 'forbidden', words: '您没有这项权限', keyName: '收银机', hint: secret.slice(-4) },
      { operation: 'sale.identify', outcome: 'ok', words: null, branchName: at().branch.name },
      { operation: 'branch.list' },
    ]);
    expect((await listed({ outcome: 'failed' })).map(({ operation }) => operation)).toContain('apiKey.list');
    expect((await listed({ outcome: 'failed' })).map(({ outcome }) => outcome)).not.toContain('ok');
  });

  it('holds nothing of what was sent: no code, no number, no secret', async () => {
    const secret = await posKey(at());
    const person = await at().member();
    await at().call('sale.identify', { branchId: at().branch.id, code: person.cardNumber }, { token: secret });
    const text = JSON.stringify(await listed());
    for (const hidden of [person.cardNumber, secret, person.memberId]) expect(text).not.toContain(hidden);
  });

  it('tells keys apart, and pages', async () => {
    const [first, second] = [await posKey(at()), await posKey(at())];
    for (const token of [first, second, second]) await at().call('branch.list', {}, { token });
    const all = await read({ limit: 2 });
    expect([all.data.length, all.hasMore]).toEqual([2, true]);
    const keyId = all.data[0]?.keyId;
    const own = await listed({ keyId });
    expect(new Set(own.map((call) => call.hint))).toEqual(new Set([second.slice(-4)]));
    const rest = await listed({ startingAfter: all.data[1]?.id });
    expect(rest.map(({ id }) => id)).not.toContain(all.data[0]?.id);
  });

  it('calls of people are nobody’s business here', async () => {
    const before = await listed({ limit: 100 });
    await at().call('apiKey.list', {}, { token: at().owner.token });
    expect(await listed({ limit: 100 })).toEqual(before);
  });
});
