import type { World } from '../support/world.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';
import { hashTables } from '../support/tables.ts';

const otherApp = { appId: 'wx00000000000000ff', appSecret: 'x', kind: 'miniProgram' } as const;
const fiveMinutesMs = 300_000;

/** A login with this code. */
type Login = (world: World) => Promise<Record<string, unknown>>;
const issue = ({ app }: World, kind: 'login' | 'phone', person: string) =>
  app.sandbox.world.codes.issue(kind, person, app.sandbox.world.app);

const logins: readonly (readonly [string, string, Login])[] = [
  [
    'a code that was used',
    'wechat_code_invalid',
    async (world) => {
      const code = issue(world, 'login', 'used');
      await world.call('session.memberLogin', { code });
      return { code };
    },
  ],
  [
    'a code five minutes old',
    'wechat_code_invalid',
    async (world) => {
      const code = issue(world, 'login', 'old');
      world.app.clock.advance(fiveMinutesMs);
      return { code };
    },
  ],
  [
    'a code of another app',
    'wechat_code_invalid',
    async ({ app }) => ({ code: app.sandbox.world.codes.issue('login', 'li', otherApp) }),
  ],
  ['a code of the phone button', 'wechat_code_invalid', async (world) => ({ code: issue(world, 'phone', 'li') })],
  ['a code that would steer the request to WeChat', 'wechat_code_invalid', async () => ({ code: 'x&appid=wx1&secret=y#' })],
  ['a code longer than any', 'invalid_request', async () => ({ code: 'x'.repeat(129) })],
  ...['openid', 'unionid', 'session_key', 'memberId', 'encryptedData'].map((field): readonly [string, string, Login] => [
    `a ${field} of the caller’s own choice`,
    'invalid_request',
    async (world) => ({
      code: issue(world, 'login', 'chooser'),
      [field]: 'o1234567890123456789012345678',
    }),
  ]),
];

const numbers: readonly (readonly [string, string, { phone: string; countryCode?: string }])[] = [
  ['a landline', 'phone_invalid', { phone: '057188888888' }],
  ['a number from abroad', 'phone_invalid', { phone: '13800138000', countryCode: '1' }],
  ['a masked number', 'phone_invalid', { phone: '138****8000' }],
  ['a number too short', 'phone_invalid', { phone: '1380013800' }],
  ['digits of another script', 'phone_invalid', { phone: '１３８００１３８０００' }],
  ['no number', 'phone_invalid', { phone: '' }],
];

describeWorld('a login by somebody who means no good', (at) => {
  it.each(logins)('is refused with %s: %s', async (_what, code, login) => {
    const input = await login(at());
    const before = await hashTables(at().app);
    expect(await outcomeOf(at(), 'session.memberLogin', input)).toBe(code);
    expect(await hashTables(at().app)).toEqual(before);
  });

  describe('joining', () => {
    const joining = async (person: string, input: Record<string, unknown>) => {
      const { token } = await at().shop.visitor(person);
      const { consent } = await at().call('programme.get', {});
      const before = await hashTables(at().app);
      const outcome = await outcomeOf(at(), 'member.join', { consentVersion: consent.version, ...input }, { token });
      if (outcome !== 'ok') expect(await hashTables(at().app)).toEqual(before);
      return outcome;
    };

    it.each(numbers)('is refused to %s: %s', async (_what, code, person) => {
      at().app.sandbox.world.people.put('odd-number', { countryCode: '86', ...person });
      expect(await joining('odd-number', { phoneCode: issue(at(), 'phone', 'odd-number') })).toBe(code);
    });

    it.each([
      ['of somebody else', async (world: World) => issue(world, 'phone', 'victim')],
      ['of another app', async ({ app }: World) => app.sandbox.world.codes.issue('phone', 'joiner', otherApp)],
      ['of the login', async (world: World) => issue(world, 'login', 'joiner')],
    ])('is refused with a phone code %s', async (_what, phoneCode) => {
      expect(await joining('joiner', { phoneCode: await phoneCode(at()) })).toBe('phone_invalid');
    });

    it('is refused with a phone code five minutes old', async () => {
      const phoneCode = issue(at(), 'phone', 'late');
      at().app.clock.advance(fiveMinutesMs);
      expect(await joining('late', { phoneCode })).toBe('phone_invalid');
    });

    it('takes a phone code of one person from nobody else, though they used it first', async () => {
      const phoneCode = issue(at(), 'phone', 'first');
      expect(await joining('first', { phoneCode })).toBe('ok');
      expect(await joining('second', { phoneCode })).toBe('phone_invalid');
    });

    it.each([
      ['phone', '13800138000'],
      ['level', 8],
      ['tierLevel', 8],
      ['points', 10_000],
      ['cardNumber', '8800000000000006'],
      ['status', 'active'],
      ['birthday', '1990-02-30'],
    ])('is refused with a %s the caller sets for themself', async (field, value) => {
      const phoneCode = issue(at(), 'phone', 'wisher');
      expect(await joining('wisher', { phoneCode, [field]: value })).toBe('invalid_request');
    });
  });

  it('lets a frozen member in to see that the card is frozen, and gives no code', async () => {
    const person = await at().shop.member('frozen');
    await at().freeze(person);
    const { token, memberId } = await at().call('session.memberLogin', { code: issue(at(), 'login', 'frozen') });
    expect(memberId).toBe(person.memberId);
    expect(await at().call('member.home', {}, { token })).toMatchObject({ status: 'frozen' });
    expect(await outcomeOf(at(), 'member.enrolDevice', { installationId: 'phone-00001', label: 'x' }, { token })).toBe(
      'member_frozen',
    );
  });

  it('makes a new session each time, so that one that was set beforehand is worth nothing', async () => {
    const fixed = 'f'.repeat(43);
    const { token } = await at().call('session.memberLogin', { code: issue(at(), 'login', 'fixed') }, { token: fixed });
    expect(token).not.toBe(fixed);
    expect(await outcomeOf(at(), 'session.memberLogout', {}, { token: fixed })).toBe('unauthenticated');
  });
});
