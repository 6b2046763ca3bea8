import { ids } from '../../miniapp/src/ids.ts';
import { keyId, staffIds } from '../../miniapp/src/staff/ids.ts';
import { join, routes, scan, showCode, signIn, typeAmount } from './steps.ts';
import { describeStreet } from './street.ts';

describeStreet('the till in the built mini program', (at) => {
  it('lets nobody in with a wrong password', async () => {
    const { phone: number } = await at().shop.staff('cashier', [at().branch]);
    const phone = at().phone('thief');
    await phone.tap(ids.staffEntry);
    await phone.type(staffIds.phone, number);
    await phone.type(staffIds.password, 'guessed');
    await phone.tap(staffIds.signIn);
    await phone.says('手机号或密码不对');
    expect(phone.page.route).toBe(routes.signIn);
  });

  it('tells a scan gun from a hand by when the phone heard them, however late the page comes to it', async () => {
    const { app, shop, branch } = at();
    const till = at().phone('a-he');
    await signIn(till, await shop.staff('cashier', [branch]));
    await till.tap(staffIds.walkIn);
    await till.tap(keyId('4'));
    await till.tap(keyId('0'));
    await till.tap(staffIds.more);
    await till.strike(staffIds.offAmount, '18', 5, () => {
      app.clock.advance(60);
    });
    await till.says('扫到 18，这里要手输，没有填上');
    await till.strike(staffIds.offAmount, '12', 90);
    await till.waitFor(() => till.read(staffIds.offDone) === '优惠 −¥12.00');
    expect(till.text).not.toContain('扫到');
  });

  it('takes ¥128 by scan, amount and one tap, undoes it in two, and the member sees both lines', async () => {
    const { app, shop, branch } = at();
    const cashier = await shop.staff('cashier', [branch]);
    const member = at().phone('wen-wen');
    await join(member);
    await member.waitFor(() => member.read(ids.homePoints)?.includes('200'));
    const { memberId } = await app.call('session.memberLogin', { code: await shop.wechatCode('wen-wen', 'login') });
    await shop.fund(memberId ?? '', branch, cashier.staffId, { principalFen: 30_000 });
    const till = at().phone('a-he');
    await signIn(till, cashier);
    await scan(till, await showCode(member));
    await till.says('还没有消费过', '¥300.00', '200');
    await typeAmount(till, '128');
    expect(till.read(staffIds.payable)).toContain('126.00');
    await till.tap(staffIds.keypadCharge);
    await till.shows(routes.receipt);
    await till.says('¥128.00', '−¥2.00', '¥126.00 / ¥0.00', '储值余额¥174.00', branch.name);
    await member.waitFor(() => member.read(ids.codePaid)?.includes('126.00'));

    await till.tap(staffIds.undo);
    await till.tap(staffIds.undoConfirm);
    await till.says('退回后余额¥300.00', '已撤销');

    await member.tap(ids.codePaidMore);
    await member.shows(routes.history);
    await member.says('−¥126.00', '+¥126.00', '已撤销', '余 ¥300.00');
  });
});
