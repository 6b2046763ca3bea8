import { ids } from '../../miniapp/src/ids.ts';
import { join, routes } from './steps.ts';
import { describeStreet } from './street.ts';

describeStreet('joining in the built mini program', (at) => {
  it('shows a visitor the way to the card after two answers, and after one when the phone knows who this is', async () => {
    const first = at().phone('ai');
    const heard = await first.waitFor(() => first.find(ids.join) && [...first.network.answered]);
    expect(heard).toEqual(['POST /v1/sessions/member', 'GET /v1/programme']);

    const again = at().phone('ai', { after: first });
    const heardAgain = await again.waitFor(() => again.find(ids.join) && [...again.network.answered]);
    expect(heardAgain.length).toBeLessThanOrEqual(1);
  });

  it('sends nothing while the consent is not ticked, and says so', async () => {
    const phone = at().phone('bai');
    await phone.tap(ids.join);
    await phone.says('我们只用手机号做这三件事');
    const before = phone.network.sent.length;
    await phone.tap(ids.joinWithPhone);
    await phone.says('请先勾选同意');
    expect(phone.page.route).toBe(routes.join);
    expect(phone.network.sent).toHaveLength(before);
  });

  it('sends nothing when the person keeps the number to themselves, and says so', async () => {
    const phone = at().phone('cao');
    phone.givesNumber = false;
    await phone.tap(ids.join);
    await phone.tap(ids.consent);
    await phone.waitFor(() => phone.find(ids.joinWithPhone)?.attributes['open-type'] === 'getPhoneNumber');
    const before = phone.network.sent.length;
    await phone.tap(ids.joinWithPhone);
    await phone.says('没有授权手机号');
    expect(phone.network.sent).toHaveLength(before);
  });

  it('makes a member of who agrees and gives the number: the card on home, with 200 points', async () => {
    const phone = at().phone('deng');
    await join(phone);
    expect(phone.page.route).toBe(routes.home);
    await phone.waitFor(() => phone.read(ids.homePoints)?.includes('200'));
    await phone.says('欢迎您');
  });

  it('shows a member’s card after two answers on a new phone, and at once on a known one', async () => {
    const { memberId } = await at().shop.member('er-niang');
    const phone = at().phone('er-niang');
    const heard = await phone.waitFor(() => phone.find(ids.homeCard) && [...phone.network.answered]);
    expect(heard).toEqual(['POST /v1/sessions/member', 'GET /v1/member/home']);
    expect(phone.storage.readable).toContain(memberId);

    const again = at().phone('er-niang', { after: phone });
    expect(await again.waitFor(() => again.find(ids.homeCard) && [...again.network.answered])).toEqual([]);
  });
});
