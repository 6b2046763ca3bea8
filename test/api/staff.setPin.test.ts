import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

describeOperation('staff.setPin', (at) => {
  it('is kept as a hash, and another one takes its place', async () => {
    const { call, shop, branch, cashier, app } = at();
    const { staffId, token } = await shop.staff('cashier', [branch]);
    for (const pin of ['135790', '246802']) await call('staff.setPin', { password, pin }, { token });
    const kept = JSON.stringify(await app.resources.db.reader.query('SELECT * FROM staff_pin'));
    expect(kept).toContain('argon2id');
    expect(await codeOfRefusal(call('session.staffSwitch', { staffId, pin: '135790' }, { token: cashier.token }))).toBe(
      'pin_wrong',
    );
  });

  it('password_wrong: a till left open does not give anybody a PIN', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    expect(await codeOfRefusal(call('staff.setPin', { password: 'wrong', pin: '135790' }, { token }))).toBe('password_wrong');
  });

  it('staff_locked: the fifth wrong password locks, also for the right one', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const set = (old: string) => codeOfRefusal(call('staff.setPin', { password: old, pin: '135790' }, { token }));
    for (let tries = 0; tries < 5; tries += 1) await set('wrong');
    expect(await set(password)).toBe('staff_locked');
  });
});
