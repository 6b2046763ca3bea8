import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { may, rolePermissions } from '@shuke/shared/permissions';
import type { OperationId } from '@shuke/shared/routes';
import { ApiKey } from '../../server/src/staff/index.ts';
import { describeWorld } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { harmless } from '../support/harmless.ts';
import { newKey } from '../support/shop.ts';
import { errorOf, send, wireOf } from '../support/wire.ts';

const staffOperations = (Object.entries(contract) as [OperationId, Operation][]).filter(
  ([, { audience }]) => audience === 'staff',
);
const isForPos = ({ permission }: Operation) => permission !== undefined && permission !== 'any' && may('pos', permission);

describeWorld('API keys', (at) => {
  let secret: string;
  const ask = async (id: OperationId, token: string) =>
    errorOf(await send(at().app.url, wireOf(id, harmless[id], { token, idempotencyKey: newKey() }))).code;
  const listed = async (token: string, headers: Record<string, string> = {}) => {
    const wire = wireOf('branch.list', {}, { token });
    return (await send(at().app.url, { ...wire, headers: { ...wire.headers, ...headers } })).status;
  };

  beforeAll(async () => {
    secret = await posKey(at());
  });

  it.each(staffOperations.filter(([, operation]) => !isForPos(operation)).map(([id]) => id))(
    '%s is closed to them',
    async (id) => {
      expect(await ask(id, secret)).toBe('forbidden');
    },
  );

  it('open what their scopes name and nothing else', async () => {
    for (const scope of rolePermissions.pos) {
      const one = await posKey(at(), { scopes: [scope] });
      for (const [id, operation] of staffOperations.filter(([, each]) => isForPos(each)))
        if (operation.permission !== scope) expect([id, await ask(id, one)]).toEqual([id, 'forbidden']);
      expect(await listed(one)).toBe(scope === 'branch.read' ? 200 : 403);
    }
  });

  it('reach their own branch only', async () => {
    const { call, branch, otherBranch } = at();
    expect((await call('branch.list', {}, { token: secret })).data.map(({ id }) => id)).toEqual([branch.id]);
    const elsewhere = wireOf('sale.today', { branchId: otherBranch.id }, { token: secret });
    expect(errorOf(await send(at().app.url, elsewhere)).code).toBe('forbidden');
  });

  it('are refused alike, whether unknown, cut short, of live mode, or in the wrong letters', async () => {
    const live = `sk_live_${secret.slice(8)}`;
    for (const wrong of [
      live,
      secret.slice(0, -1),
      `${secret}x`,
      secret.toUpperCase(),
      `sk_test_${'x'.repeat(43)}`,
      `x${secret}`,
    ])
      expect(await ask('branch.list', wrong)).toBe('unauthenticated');
  });

  it('of live mode are refused in the sandbox, though nobody revoked them', async () => {
    const { call, owner, branch, app } = at();
    const wishes = { branchId: branch.id, name: '收银机', scopes: ['branch.read' as const] };
    const [test, live] = [
      await call('apiKey.create', wishes, { token: owner.token }),
      await call('apiKey.create', wishes, { token: owner.token }),
    ];
    await app.resources.db.write((tx) => tx.update(ApiKey, { id: live.key.id }, { isTest: false }));
    expect([await listed(test.secret), await listed(live.secret)]).toEqual([200, 401]);
  });

  it('work from their own network only, whatever a caller says of itself', async () => {
    const here = await posKey(at(), { addresses: ['127.0.0.0/8', '::1'] });
    const elsewhere = await posKey(at(), { addresses: ['203.0.113.0/24'] });
    expect([await listed(here), await listed(elsewhere)]).toEqual([200, 403]);
    expect(await listed(elsewhere, { 'x-forwarded-for': '203.0.113.7' })).toBe(403);
  });

  it('sell and give back in part, under the name of the till system', async () => {
    const { call } = at();
    const as = () => ({ token: secret, idempotencyKey: newKey() });
    const person = await at().member({ principalFen: 20_000 });
    const code = await at().showCode(person);
    const { visitId } = await call('sale.identify', { branchId: at().branch.id, code }, { token: secret });
    const { quoteHash } = await call('sale.quote', { visitId, amountFen: 10_000 }, { token: secret });
    const { saleId } = await call('sale.checkout', { visitId, amountFen: 10_000, quoteHash }, as());
    const receipt = await call('sale.refund', { saleId, amountFen: 4_000, reason: '少做一份' }, as());
    expect(receipt).toMatchObject({ status: 'partly_refunded', staffName: '收银机', principalFen: 10_000 });
    expect((await at().books(person)).principalFen).toBe(14_000);
  });
});
