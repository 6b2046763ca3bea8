import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('apiKey.revoke', (at) => {
  const newest = async () => {
    const { data } = await at().call('apiKey.list', { limit: 1 }, { token: at().owner.token });
    return data[0]?.id ?? '';
  };
  const revoke = (keyId: string) => at().call('apiKey.revoke', { keyId }, { token: at().owner.token });

  it('ends a key on its next look, and says so in the list', async () => {
    const secret = await posKey(at());
    expect(await revoke(await newest())).toMatchObject({ status: 'revoked' });
    await untilRefused(() => at().call('branch.list', {}, { token: secret }));
  });

  it('is not the only way: a till system that is disabled is shut out too', async () => {
    const { call, owner } = at();
    const secret = await posKey(at());
    const { data } = await call('apiKey.list', { limit: 1 }, { token: owner.token });
    await call('staff.setStatus', { staffId: data[0]?.staffId ?? '', status: 'disabled' }, { token: owner.token });
    await untilRefused(() => call('branch.list', {}, { token: secret }));
  });

  it('api_key_ended: once is enough', async () => {
    await posKey(at());
    const keyId = await newest();
    await revoke(keyId);
    expect(await codeOfRefusal(revoke(keyId))).toBe('api_key_ended');
  });

  it('not_found: a key that does not exist', async () => {
    expect(await codeOfRefusal(revoke(newId('key')))).toBe('not_found');
  });
});
