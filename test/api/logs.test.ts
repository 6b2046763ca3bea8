import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { newKey, password } from '../support/shop.ts';
import { openidOf, unionidOf } from '../sandbox/people.ts';

describeWorld('what is logged', (at) => {
  it('holds no phone, token, password, member code, key, openid or WeChat code, whatever went well or wrong', async () => {
    const { app, call, shop, cashier, branch } = at();
    const { world } = app.sandbox;
    const person = await shop.member('logged-person');
    const code = shop.codeOf(person);
    await at().sell(person, { amountFen: 900 });
    const tails = [code, shop.codeOf(person)];
    for (const each of tails)
      await call('sale.identify', { branchId: branch.id, code: each }, { token: cashier.token }).catch(() => undefined);
    await codeOfRefusal(call('session.staffSignIn', { phone: cashier.phone, password: 'guessed-wrong' }));

    // WeChat fails in every way that may put its request into a message.
    const loginCodes: string[] = [];
    for (const fault of [
      { kind: 'errcode', errcode: 40125 },
      { kind: 'garbage' },
      { kind: 'reset' },
      { kind: 'status', status: 502 },
    ] as const) {
      world.levers.pull('*', fault, 10);
      const loginCode = await shop.wechatCode('logged-person', 'login');
      loginCodes.push(loginCode);
      await codeOfRefusal(call('session.memberLogin', { code: loginCode }));
      world.levers.clear();
    }
    const stranger = await shop.visitor('logged-stranger');
    const phoneCode = await shop.wechatCode('logged-stranger', 'phone');
    world.levers.pull('/wxa/business/getuserphonenumber', { kind: 'garbage' }, 10);
    await codeOfRefusal(
      call('member.join', { phoneCode, consentVersion: '2026-11' }, { token: stranger.token, idempotencyKey: newKey() }),
    );

    // And the database goes away in the middle.
    await app.resources.db.reader.destroy();
    await codeOfRefusal(call('session.staffSignIn', { phone: '13912345678', password }));
    await codeOfRefusal(call('member.home', {}, { token: 'y'.repeat(43) }));

    const { phone } = world.people.get('logged-person');
    const secrets = [
      phone,
      cashier.phone,
      '13912345678',
      password,
      'guessed-wrong',
      person.token,
      cashier.token,
      stranger.token,
      'y'.repeat(43),
      ...tails,
      ...tails.map((each) => each.slice(11, 19)),
      person.device.key,
      person.device.handle,
      person.cardNumber,
      ...loginCodes,
      phoneCode,
      app.sandbox.world.app.appSecret,
      openidOf('logged-person', world.app),
      unionidOf('logged-person', world.app) ?? 'none',
    ];
    const text = app.logged.join('\n');
    expect(app.logged.length).toBeGreaterThan(0);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text.match(/(?<![\d.])1[3-9]\d{9}(?!\d)/g)).toBeNull();
    expect(text).toContain('unexpected error');
  });
});
