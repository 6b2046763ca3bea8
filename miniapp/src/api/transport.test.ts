import { home, login, programme } from '../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../test/phone.ts';
import { ApiError, memberSession, memberWrite, publicCall, serverNow } from './index.ts';

describe('the wire', () => {
  it('sends a read again once when no answer came, and a write never by itself', async () => {
    serve('session.memberLogin', () => login(null));
    serve('programme.get', lost);
    serve('member.join', lost);
    await expect(publicCall('programme.get', {})).rejects.toMatchObject({ code: 'network_timeout', unreachable: true });
    await memberWrite('member.join', { phoneCode: 'p', consentVersion: 'v' }).catch(() => undefined);
    expect(phone.requestsOf('programme.get')).toHaveLength(2);
    expect(phone.requestsOf('member.join')).toHaveLength(1);
  });

  it('does not repeat a read that was refused', async () => {
    serve('programme.get', () => refuse('busy'));
    await expect(publicCall('programme.get', {})).rejects.toMatchObject({ code: 'busy', definite: false });
    expect(phone.requestsOf('programme.get')).toHaveLength(1);
  });

  it('carries code, words and a reference of four signs to the screen', async () => {
    serve('programme.get', () => refuse('rate_limited'));
    const error = await publicCall('programme.get', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ message: '操作太快，请稍后再试', reference: '7F2A' });
  });

  it("takes a proxy's error page for an internal fault, never for an answer", async () => {
    serve('programme.get', () => ({ status: 502, body: '<html>Bad gateway</html>' }));
    await expect(publicCall('programme.get', {})).rejects.toMatchObject({ code: 'internal' });
  });

  it('puts path parameters into the path, the rest of a read into the query', async () => {
    serve('session.memberLogin', () => login());
    serve('member.listEntries', () => ({ data: [], hasMore: false }));
    serve('member.rotateHandle', () => ({ handle: '1', handleIssuedAt: '', serverTime: '' }));
    await memberSession.call('member.listEntries', { account: 'points', startingAfter: undefined });
    await memberSession.call('member.rotateHandle', { deviceId: 'dev_1/2' });
    expect(phone.requestsOf('member.listEntries')[0]?.input).toEqual({ account: 'points' });
    expect(phone.requestsOf('member.rotateHandle')[0]?.input).toEqual({ deviceId: 'dev_1%2F2' });
  });

  it("learns the server's time from any answer, and keeps it for the next start", async () => {
    // A clock that stands still: what the machine takes for all this is no difference between two clocks.
    jest.useFakeTimers();
    try {
      const ahead = 90_000;
      serve('programme.get', () => programme({ serverTime: new Date(Date.now() + ahead).toISOString() }));
      await publicCall('programme.get', {});
      expect(serverNow() - Date.now()).toBe(ahead);
      expect(phone.storage.get('shuke:clockOffsetMs')).toBe(ahead);
      serve('session.memberLogin', () => login());
      serve('member.home', () => home());
      await memberSession.call('member.home', {});
      expect(serverNow() - Date.now()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
