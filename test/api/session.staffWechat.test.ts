import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

describeOperation('session.staffWechat', (at) => {
  const signIn = async (person: string) =>
    at().call('session.staffWechat', { code: await at().shop.wechatCode(person, 'login') });

  it('wechat_not_bound: nobody bound it, or they were sent away', async () => {
    const { call, shop, branch, manager } = at();
    expect(await codeOfRefusal(signIn('a-stranger'))).toBe('wechat_not_bound');
    const { staffId, token } = await shop.staff('cashier', [branch]);
    await call('staff.bindWechat', { code: await shop.wechatCode('a-clerk', 'login'), password }, { token });
    expect((await signIn('a-clerk')).staff).toMatchObject({ id: staffId, branches: [{ id: branch.id }] });
    await call('staff.setStatus', { staffId, status: 'disabled' }, { token: manager.token });
    expect(await codeOfRefusal(signIn('a-clerk'))).toBe('wechat_not_bound');
  });

  it('wechat_code_invalid: a code WeChat does not know', async () => {
    expect(await codeOfRefusal(at().call('session.staffWechat', { code: 'no-such-code' }))).toBe('wechat_code_invalid');
  });

  it('wechat_unavailable: WeChat is busy', async () => {
    const { call, shop, app } = at();
    app.sandbox.world.levers.pull('/sns/jscode2session', { kind: 'errcode', errcode: -1 }, 10);
    const asked = call('session.staffWechat', { code: await shop.wechatCode('li', 'login') });
    expect(await codeOfRefusal(asked)).toBe('wechat_unavailable');
    app.sandbox.world.levers.clear();
  });
});
