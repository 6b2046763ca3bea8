import type { Input } from '@shuke/shared/client';
import type { StaffId } from '@shuke/shared/ids';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { AuditEntry, createApiKey, rotateApiKey, Staff } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('apiKey.create', (at) => {
  const create = (wishes: Partial<Input<'apiKey.create'>> = {}, by = at().owner) =>
    at().call(
      'apiKey.create',
      { branchId: at().branch.id, name: '前台收银机', scopes: ['sale.take', 'sale.read'], ...wishes },
      { token: by.token },
    );

  it('makes a secret of 256 random bits, which no list, trail or table shows again', async () => {
    const { app, call, owner, branch } = at();
    const { key, secret } = await create();
    expect(secret).toMatch(/^sk_test_[A-Za-z0-9_-]{43}$/);
    expect(key).toMatchObject({ branchId: branch.id, branchName: branch.name, isTest: true, status: 'live', lastUsedAt: null });
    expect(secret.endsWith(key.hint)).toBe(true);
    const kept = await app.resources.db.reader.query<unknown[]>('SELECT * FROM api_key');
    const shown = [kept, await call('apiKey.list', {}, { token: owner.token }), app.logged];
    for (const told of shown) expect(JSON.stringify(told)).not.toContain(secret.slice(8, 40));
    const trail = await app.resources.db.reader.getRepository(AuditEntry).findOneByOrFail({ subject: key.id });
    expect(trail).toMatchObject({ action: 'apiKey.create', staffId: owner.staffId, branchId: branch.id });
  });

  it('lets the key act as a member of staff that is no person: without phone, password or invitation', async () => {
    const { app, call, owner } = at();
    const { key } = await create({ name: '外卖机' });
    const { data } = await call('staff.list', { limit: 100 }, { token: owner.token });
    expect(data.find(({ id }) => id === key.staffId)).toMatchObject({ name: '外卖机', role: 'pos', phoneMasked: '' });
    const stored = await app.resources.db.reader.getRepository(Staff).findOneByOrFail({ id: key.staffId });
    expect([stored.passwordHash, stored.phoneSealed]).toEqual(['', '']);
    const refused = [
      call('staff.resetPassword', { staffId: key.staffId }, { token: owner.token }),
      call('staff.change', { staffId: key.staffId, role: 'manager', branchIds: [at().branch.id] }, { token: owner.token }),
      create({}, at().manager),
    ];
    // All at once, or one that is refused before it is awaited is nobody's.
    expect(await Promise.all(refused.map(codeOfRefusal))).toEqual(['forbidden', 'forbidden', 'forbidden']);
  });

  it('takes no right that a till system cannot have, and no address that is none', async () => {
    for (const wrong of [
      { scopes: ['staff.manage'] },
      { scopes: [] },
      { addresses: ['example.com'] },
      { addresses: ['203.0.113.0/33'] },
      { addresses: [] },
    ])
      expect(await codeOfRefusal(create(wrong as Partial<Input<'apiKey.create'>>))).toBe('invalid_request');
  });

  it('is made and changed by nobody who was shut out while the call was under way', async () => {
    const { app, call, shop, owner, branch } = at();
    const second = await shop.staff('owner', []);
    const { key } = await create({}, second);
    await call('staff.setStatus', { staffId: second.staffId, status: 'disabled' }, { token: owner.token });
    const request = { requestId: 'req_late', idempotencyKey: '', sessionId: 'late' };
    const staffId = second.staffId as StaffId;
    const late: StaffCaller = { audience: 'staff', ...request, staffId, name: '第二位老板', role: 'owner', branches: 'all' };
    const wishes = { branchId: branch.id, name: '后门', scopes: ['sale.upload'] as const, addresses: null };
    const forbidden = { code: 'forbidden' };
    await expect(createApiKey(app.resources, late, wishes)).rejects.toMatchObject(forbidden);
    await expect(rotateApiKey(app.resources, late, key.id)).rejects.toMatchObject(forbidden);
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(create({ branchId: newId('brn') }))).toBe('not_found');
  });
});
