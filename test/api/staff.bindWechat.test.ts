import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

describeOperation('staff.bindWechat', (at) => {
  const bind = async (token: string, person: string) =>
    at().call('staff.bindWechat', { code: await at().shop.wechatCode(person, 'login'), password }, { token });
  const signIn = async (person: string) =>
    at().call('session.staffWechat', { code: await at().shop.wechatCode(person, 'login') });

  it('lets them sign in with it from then on; another one takes its place', async () => {
    const { shop, branch } = at();
    const { staffId, token } = await shop.staff('cashier', [branch]);
    await bind(token, 'clerk-old');
    expect((await signIn('clerk-old')).staff.id).toBe(staffId);
    await bind(token, 'clerk-new');
    expect((await signIn('clerk-new')).staff.id).toBe(staffId);
    expect(await codeOfRefusal(signIn('clerk-old'))).toBe('wechat_not_bound');
  });

  it('conflict: a WeChat that is bound to a colleague stays theirs', async () => {
    const { shop, branch } = at();
    const [one, two] = [await shop.staff('cashier', [branch]), await shop.staff('cashier', [branch])];
    await bind(one.token, 'clerk-taken');
    expect(await codeOfRefusal(bind(two.token, 'clerk-taken'))).toBe('conflict');
    expect((await signIn('clerk-taken')).staff.id).toBe(one.staffId);
  });

  it('wechat_code_invalid: a code WeChat does not know', async () => {
    const asked = at().call('staff.bindWechat', { code: 'no-such-code', password }, { token: at().cashier.token });
    expect(await codeOfRefusal(asked)).toBe('wechat_code_invalid');
  });

  it('wechat_unavailable: WeChat is busy', async () => {
    const { call, shop, app, cashier } = at();
    app.sandbox.world.levers.pull('/sns/jscode2session', { kind: 'errcode', errcode: -1 }, 10);
    const asked = call('staff.bindWechat', { code: await shop.wechatCode('li', 'login'), password }, { token: cashier.token });
    expect(await codeOfRefusal(asked)).toBe('wechat_unavailable');
    app.sandbox.world.levers.clear();
  });

  it('password_wrong: a till left open does not become somebody else’s way in', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const asked = call('staff.bindWechat', { code: await shop.wechatCode('passer-by', 'login'), password: 'wrong' }, { token });
    expect(await codeOfRefusal(asked)).toBe('password_wrong');
    expect(await codeOfRefusal(signIn('passer-by'))).toBe('wechat_not_bound');
  });

  it('staff_locked: the fifth wrong one locks, also for the right one', async () => {
    const { call, shop, branch } = at();
    const { token } = await shop.staff('cashier', [branch]);
    const code = await shop.wechatCode('guesser', 'login');
    const tryWith = (tried: string) => codeOfRefusal(call('staff.bindWechat', { code, password: tried }, { token }));
    for (let tries = 0; tries < 4; tries += 1) expect(await tryWith('wrong')).toBe('password_wrong');
    expect(await tryWith('wrong')).toBe('staff_locked');
    expect(await tryWith(password)).toBe('staff_locked');
  });
});
