import { login, home, programme, someId } from '../../test/fixtures.ts';
import { phone, refuse, serve } from '../../test/phone.ts';
import { knownMember, memberSession, publicCall } from './index.ts';

describe('the member session', () => {
  it('signs in once for calls that come together, and not again for later ones', async () => {
    serve('session.memberLogin', () => login());
    serve('member.home', () => home());
    await Promise.all([memberSession.call('member.home', {}), memberSession.call('member.home', {}), memberSession.signIn()]);
    await memberSession.call('member.home', {});
    expect(phone.requestsOf('session.memberLogin')).toHaveLength(1);
    expect(phone.requestsOf('member.home')).toHaveLength(3);
    expect(phone.requestsOf('member.home')[0]?.header['Authorization']).toBe('Bearer token-1');
  });

  it('signs in again, once, when the server no longer knows it, and repeats the call', async () => {
    let logins = 0;
    serve('session.memberLogin', () => ({ ...login(), token: `token-${String((logins += 1))}` }));
    serve('member.home', () =>
      phone.requestsOf('member.home').at(-1)?.header['Authorization'] === 'Bearer token-2' ? home() : refuse('unauthenticated'),
    );
    await memberSession.signIn();
    const answers = await Promise.all([memberSession.call('member.home', {}), memberSession.call('member.home', {})]);
    expect(answers.map(({ name }) => name)).toEqual(['小满', '小满']);
    expect(logins).toBe(2);
  });

  it('gives up after the second refusal instead of signing in for ever', async () => {
    serve('session.memberLogin', () => login());
    serve('member.home', () => refuse('unauthenticated'));
    await expect(memberSession.call('member.home', {})).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(phone.requestsOf('session.memberLogin')).toHaveLength(2);
  });

  it('remembers who holds the phone, and that somebody is no member yet', async () => {
    serve('session.memberLogin', () => login(null));
    expect(knownMember()).toBeUndefined();
    await memberSession.signIn();
    expect(knownMember()).toBeNull();
    memberSession.forget();
    serve('session.memberLogin', () => login());
    await memberSession.signIn();
    expect(knownMember()).toBe(someId('mem'));
  });

  it('needs nobody for what anybody may read', async () => {
    serve('programme.get', () => programme());
    await publicCall('programme.get', {});
    expect(phone.sent.map(({ operation }) => operation)).toEqual(['programme.get']);
  });
});
