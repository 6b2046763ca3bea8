import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

const newPassword = 'another-password';

describeOperation('staff.changePassword', (at) => {
  it('takes the new one from then on; other sessions end, this one goes on', async () => {
    const { call, shop, branch } = at();
    const { token, phone } = await shop.staff('cashier', [branch]);
    const other = await call('session.staffSignIn', { phone, password });
    await call('staff.changePassword', { password, newPassword }, { token });
    await untilRefused(() => call('staff.me', {}, { token: other.token }));
    await call('staff.me', {}, { token });
    expect(await codeOfRefusal(call('session.staffSignIn', { phone, password }))).toBe('sign_in_failed');
    expect((await call('session.staffSignIn', { phone, password: newPassword })).staff.name).toBe('阿禾');
  });

  it('ends the PIN and the WeChat too: whoever knew the old password may have left themself a way back', async () => {
    const { call, shop, branch, cashier } = at();
    const { staffId, token } = await shop.staff('cashier', [branch]);
    const pin = '246813';
    await call('staff.setPin', { password, pin }, { token });
    await call('staff.bindWechat', { code: await shop.wechatCode('left-behind', 'login'), password }, { token });
    await call('staff.changePassword', { password, newPassword }, { token });
    const byWechat = call('session.staffWechat', { code: await shop.wechatCode('left-behind', 'login') });
    expect(await codeOfRefusal(byWechat)).toBe('wechat_not_bound');
    expect(await codeOfRefusal(call('session.staffSwitch', { staffId, pin }, { token: cashier.token }))).toBe('pin_wrong');
  });

  it('password_wrong: a till left open does not give the account away', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const asked = call('staff.changePassword', { password: 'wrong', newPassword }, { token });
    expect(await codeOfRefusal(asked)).toBe('password_wrong');
  });

  it('staff_locked: the fifth wrong one locks, also for the right one', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const change = (old: string) => codeOfRefusal(call('staff.changePassword', { password: old, newPassword }, { token }));
    for (let tries = 0; tries < 4; tries += 1) expect(await change('wrong')).toBe('password_wrong');
    expect(await change('wrong')).toBe('staff_locked');
    expect(await change(password)).toBe('staff_locked');
  });
});
