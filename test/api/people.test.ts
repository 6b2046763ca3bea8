import { MemberIdentity, identityIdOf, joinUnit, recognise, Member } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomes } from '../support/refusal.ts';
import { given } from '../support/points.ts';
import type { World } from '../support/world.ts';

/** A person with a phone number of our choosing: people change numbers, and numbers change people. */
const personWith = async (world: World, id: string, phone: string) => {
  world.app.sandbox.world.people.put(id, { phone });
  const { token } = await world.shop.visitor(id);
  const { consent } = await world.call('programme.get', {});
  const join = async (key?: string) =>
    world.call(
      'member.join',
      { phoneCode: await world.shop.wechatCode(id, 'phone'), consentVersion: consent.version },
      world.as({ token }, key),
    );
  return { token, join };
};

describeWorld('joining', (at) => {
  it('makes one member of one person who joins twice at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { join, token } = await personWith(at(), `twice-${String(round)}`, `1380000100${String(round)}`);
      expect(await outcomes([join(), join()])).toEqual({ ok: 1, already_member: 1 });
      await at().call('member.home', {}, { token });
    }
  });

  it('gives equal answers to one intention sent twice at the same moment', async () => {
    const { join } = await personWith(at(), 'double-tap', '13800002000');
    const answers = await Promise.all([join('one-intention'), join('one-intention')]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('keeps two people apart who join with one phone number at the same moment', async () => {
    const people = [await personWith(at(), 'shared-a', '13800003000'), await personWith(at(), 'shared-b', '13800003000')];
    const answers = await Promise.all(people.map(({ join }) => join()));
    expect(answers.map(({ linked }) => linked)).toEqual([false, false]);
    expect(answers[0]?.memberId).not.toBe(answers[1]?.memberId);
  });

  it('hands over not even an empty card: its history and its devices are still somebody else’s', async () => {
    const before = await (await personWith(at(), 'left', '13800004000')).join();
    const now = await (await personWith(at(), 'came', '13800004000')).join();
    expect(now.linked).toBe(false);
    expect(now.memberId).not.toBe(before.memberId);
  });

  it.each([
    ['points', { points: 1 }],
    ['stored value', { principalFen: 1 }],
  ])(
    'never hands over a card with %s: a recycled number makes a new member, and the old one keeps all',
    async (_what, { points = 0, principalFen = 0 }: { points?: number; principalFen?: number }) => {
      const { app, shop, branch, cashier, call } = at();
      const phone = points > 0 ? '13800005001' : '13800005002';
      const first = await personWith(at(), `rich-${phone}`, phone);
      const before = await first.join();
      if (points > 0) await given(app, { memberId: before.memberId, points });
      else await shop.fund(before.memberId, branch, cashier.staffId, { principalFen });
      const second = await personWith(at(), `recycled-${phone}`, phone);
      const now = await second.join();
      expect(now.linked).toBe(false);
      expect([now.memberId === before.memberId, now.cardNumber === before.cardNumber]).toEqual([false, false]);
      expect(await call('member.home', {}, { token: second.token })).toMatchObject({ points: 0, wallet: { totalFen: 0 } });
      expect(await call('member.home', {}, { token: first.token })).toMatchObject({ points, wallet: { totalFen: principalFen } });
    },
  );

  it('links the same unionid whatever the card holds: the same person in another app', async () => {
    const { app } = at();
    const { committer, clock, db, secrets } = app.resources;
    const phone = '13800006000';
    const mine = await (await personWith(at(), 'two-apps', phone)).join();
    await given(app, { memberId: mine.memberId, points: 500 });
    const { unionid } = await db.reader.getRepository(Member).findOneByOrFail({ id: mine.memberId });
    expect(unionid).not.toBeNull();

    const other = {
      id: identityIdOf('wx00000000000000ff', 'o-in-the-other-app'),
      appId: 'wx00000000000000ff',
      openid: 'o-in-the-other-app',
      unionid,
    };
    await committer.submit(recognise(other, clock.now()));
    const linked = await committer.submit(
      joinUnit({
        identityId: other.id,
        once: { actor: other.id, operation: 'member.join', key: newId('key'), inputHash: 'x' },
        phone: { sealed: secrets.sealPhone(phone), hash: secrets.phoneHash(phone), tail: phone.slice(-4) },
        name: '小满',
        consent: { version: '2026-11', textHash: 'x' },
        now: clock.now(),
      }),
    );
    expect(linked).toEqual({ memberId: mine.memberId, cardNumber: mine.cardNumber, linked: true });
    expect(await db.reader.getRepository(MemberIdentity).countBy({ memberId: mine.memberId })).toBe(2);
  });

  it('keeps the phone sealed, and a hash that nobody can try numbers against', async () => {
    const phone = '13800007000';
    const { memberId } = await (await personWith(at(), 'sealed', phone)).join();
    const member = await at().app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
    expect(JSON.stringify(member)).not.toContain(phone);
    expect(member.phoneTail).toBe('7000');
  });
});
