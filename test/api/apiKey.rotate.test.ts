import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';

const dayMs = 86_400_000;

describeOperation('apiKey.rotate', (at) => {
  const create = async () => {
    const { call, owner, branch } = at();
    return call('apiKey.create', { branchId: branch.id, name: '收银机', scopes: ['branch.read'] }, { token: owner.token });
  };
  const rotate = (keyId: string) => at().call('apiKey.rotate', { keyId }, { token: at().owner.token });
  const use = (secret: string) => at().call('branch.list', {}, { token: secret });

  it('makes a new secret for the same till system; the old one works for a day, then no longer', async () => {
    const { app, call, owner } = at();
    const old = await create();
    const fresh = await rotate(old.key.id);
    expect(fresh.key).toMatchObject({ staffId: old.key.staffId, scopes: old.key.scopes, status: 'live' });
    expect([await use(old.secret), await use(fresh.secret)].map(({ data }) => data.length)).toEqual([1, 1]);
    app.clock.advance(dayMs - 1);
    await use(old.secret);
    app.clock.advance(1);
    await untilRefused(() => use(old.secret));
    owner.token = (await call('session.staffSignIn', { phone: owner.phone, password: 'shanque-2026' })).token;
    const { data } = await call('apiKey.list', {}, { token: owner.token });
    expect(data.slice(0, 2).map(({ status, rotatedTo }) => [status, rotatedTo])).toEqual([
      ['live', null],
      ['ended', fresh.key.id],
    ]);
    await use(fresh.secret);
  });

  it('api_key_ended: of ten rotations at once one makes a key, and a revoked one makes none', async () => {
    const { key } = await create();
    expect(await outcomes(Array.from({ length: 10 }, () => rotate(key.id)))).toEqual({ ok: 1, api_key_ended: 9 });
    const revoked = await create();
    await at().call('apiKey.revoke', { keyId: revoked.key.id }, { token: at().owner.token });
    expect(await codeOfRefusal(rotate(revoked.key.id))).toBe('api_key_ended');
  });

  it('not_found: a key that does not exist', async () => {
    expect(await codeOfRefusal(rotate(newId('key')))).toBe('not_found');
  });
});
