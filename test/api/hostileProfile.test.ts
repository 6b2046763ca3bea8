import { memberCode } from '@shuke/shared/memberCode';
import { MemberDevice } from '../../server/src/member/index.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';

/** Legal oddities: refusing them, or keeping them otherwise, is the fault. */
const writings = [
  '𠮷野家🍡',
  '👩‍👩‍👧‍👦 一家',
  'O\'Brien "<b>" \\ %_',
  '=1+1',
  '¥0.01 优惠',
  'نور',
  'e\u0301',
  '-- ; DROP',
  '{{name}} ${x}',
  'null',
] as const;

describeWorld('a profile and its codes, in the hands of somebody who means no good', (at) => {
  it.each(writings)('keeps %s exactly as it was written: as a name, as a label, as a reason', async (text) => {
    const { call, shop, app, cashier } = at();
    const person = `writer-${String(writings.indexOf(text))}`;
    const { token } = await shop.visitor(person);
    const { consent } = await call('programme.get', {});
    const phoneCode = await shop.wechatCode(person, 'phone');
    await call('member.join', { phoneCode, consentVersion: consent.version, name: text }, at().as({ token }));
    const { name, memberId } = await call('member.home', {}, { token });
    expect(name).toBe(text);

    const device = await call('member.enrolDevice', { installationId: 'phone-00001', label: text }, { token });
    const devices = app.resources.db.reader.getRepository(MemberDevice);
    expect((await devices.findOneByOrFail({ id: device.deviceId })).label).toBe(text);

    const { saleId } = await at().sell({ personId: person, memberId, token, device, cardNumber: '' }, { amountFen: 900 });
    await call('sale.undo', { saleId, reason: text }, at().as(cashier));
    const trail = app.resources.db.reader.getRepository(AuditEntry);
    expect((await trail.findOneByOrFail({ subject: saleId, action: 'sale.undo' })).detail['reason']).toBe(text);
    const { data } = await call('sale.list', { branchId: at().branch.id, limit: 1 }, { token: cashier.token });
    expect(data[0]?.memberName).toBe(text);
  });

  it.each([
    ['nothing to see', '\u200b\u200f'],
    ['text turned around', 'a\u202egnp.exe'],
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\r\nSet-Cookie: x=1'],
    ['more than a label holds', 'x'.repeat(41)],
    ['a number', 5],
    ['a list', ['x']],
    ['an object', { $gt: '' }],
  ])('takes no label that is %s', async (_what, label) => {
    const { token } = await at().member();
    expect(await outcomeOf(at(), 'member.enrolDevice', { installationId: 'phone-00001', label }, { token })).toBe(
      'invalid_request',
    );
  });

  it.each(['short', 'x'.repeat(65), 'has space', '../../etc', 'phone\u0000001', '手机手机手机手机'])(
    'takes no installation called %j',
    async (installationId) => {
      const { token } = await at().member();
      expect(await outcomeOf(at(), 'member.enrolDevice', { installationId, label: 'x' }, { token })).toBe('invalid_request');
    },
  );

  describe('codes', () => {
    const scan = (code: unknown) =>
      outcomeOf(at(), 'sale.identify', { branchId: at().branch.id, code }, { token: at().cashier.token });

    it('gives nobody a handle for the device of somebody else, revoked or not', async () => {
      const [person, thief] = [await at().member(), await at().member()];
      const input = { deviceId: person.device.deviceId };
      expect(await outcomeOf(at(), 'member.rotateHandle', input, thief)).toBe('not_found');
      const again = await at().call('member.enrolDevice', { installationId: 'phone-00001', label: 'x' }, thief);
      await at().call('member.enrolDevice', { installationId: 'phone-00001', label: 'x' }, thief);
      expect(await outcomeOf(at(), 'member.rotateHandle', { deviceId: again.deviceId }, thief)).toBe('not_found');
    });

    it('makes no code of one device’s key and another’s handle', async () => {
      const [person, thief] = [await at().member(), await at().member()];
      const mixed = { handle: person.device.handle, key: thief.device.key };
      expect(await scan(memberCode(mixed, at().app.clock.now()))).toBe('code_unknown');
    });

    it('ends the code of a device that logged out, also for who kept its key', async () => {
      const person = await at().shop.member('leaver');
      await at().call('session.memberLogout', { installationId: 'inst-leaver' }, person);
      at().app.clock.advance(30_000);
      expect(await scan(at().shop.codeOf(person))).toBe('code_unknown');
    });

    it('ends no device of somebody else by naming its installation', async () => {
      const person = await at().shop.member('stayer');
      const { token } = await at().member();
      await at().call('session.memberLogout', { installationId: 'inst-stayer' }, { token });
      expect(await scan(at().shop.codeOf(person))).toBe('ok');
    });

    it.each([
      ['a payment code of WeChat', '134567890123456789', 'code_malformed'],
      ['a payment code of Alipay', '286789012345678901', 'code_malformed'],
      ['17 digits', '88123456789012345', 'code_malformed'],
      ['19 digits', '8812345678901234567', 'code_malformed'],
      ['letters', '88ABCDEFGHIJKLMNOPQR', 'code_malformed'],
      ['an address', 'javascript:alert(1)//88000000000000', 'code_malformed'],
      ['a line of SQL', "88' OR '1'='1", 'code_malformed'],
      ['a number', 8_800_000_000_000_006, 'invalid_request'],
      ['nothing', '', 'invalid_request'],
      ['a whole page', '8'.repeat(41), 'invalid_request'],
    ])('is no code: %s', async (_what, code, refused) => {
      expect(await scan(code)).toBe(refused);
    });
  });

  it.each([['true'], [1], [null], ['yes'], [undefined]])('takes %j for neither a yes nor a no to an amount', async (accept) => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    expect(await outcomeOf(at(), 'member.answerConfirmation', { confirmationId, accept }, person)).toBe('invalid_request');
    expect((await call('sale.getConfirmation', { confirmationId }, { token: cashier.token })).status).toBe('waiting');
  });
});
