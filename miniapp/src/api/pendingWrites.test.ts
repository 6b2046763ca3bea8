import { login, someId } from '../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../test/phone.ts';
import { memberWrite, staffWrite, unansweredWrite } from './index.ts';

const input = { phoneCode: 'phone-1', consentVersion: '2026-11-01' };
const joined = { memberId: someId('mem'), cardNumber: '8800000000000000', linked: false };
const keys = () => phone.requestsOf('member.join').map(({ header }) => header['Idempotency-Key']);

describe('a write', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login(null));
  });

  it('has its key on the phone before it is sent', async () => {
    serve('member.join', () => {
      expect(unansweredWrite('member.join', 'member.join')).toEqual(input);
      return joined;
    });
    await memberWrite('member.join', input);
    expect(keys()[0]).toMatch(/^[a-z0-9]{24}$/);
  });

  it('keeps its key when the answer is lost, so that the retry is the same write', async () => {
    serve('member.join', lost);
    await expect(memberWrite('member.join', input)).rejects.toMatchObject({ code: 'network_timeout' });
    serve('member.join', () => joined);
    await expect(memberWrite('member.join', input)).resolves.toEqual(joined);
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
  });

  it.each(['internal', 'busy', 'wechat_unavailable'] as const)(
    'keeps its key on %s, which may end differently next time',
    async (code) => {
      serve('member.join', () => refuse(code));
      await memberWrite('member.join', input).catch(() => undefined);
      expect(unansweredWrite('member.join', 'member.join')).toEqual(input);
    },
  );

  it('takes a new key after a definite refusal, and after a success', async () => {
    serve('member.join', () => refuse('phone_invalid'));
    await memberWrite('member.join', input).catch(() => undefined);
    serve('member.join', () => joined);
    await memberWrite('member.join', input);
    await memberWrite('member.join', input);
    expect(new Set(keys()).size).toBe(3);
  });

  it('takes a new key when the input is another', async () => {
    serve('member.join', lost);
    await memberWrite('member.join', input).catch(() => undefined);
    await memberWrite('member.join', { ...input, phoneCode: 'phone-2' }).catch(() => undefined);
    expect(new Set(keys()).size).toBe(2);
  });

  it('of one visit does not take the key of another', async () => {
    phone.storage.set('shuke:staffSession', { token: 'staff-1', expiresAt: '', staff: {} });
    serve('wallet.topUpCash', lost);
    for (const count of [1, 2, 1]) {
      const visitId = someId('vis', count);
      await staffWrite('wallet.topUpCash', { visitId, amountFen: 10_000 }, visitId).catch(() => undefined);
    }
    const [first, second, again] = phone.requestsOf('wallet.topUpCash').map(({ header }) => header['Idempotency-Key']);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });
});
