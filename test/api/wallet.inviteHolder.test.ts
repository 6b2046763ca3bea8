import { WalletInvite } from '../../server/src/wallet/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { share } from '../support/shared.ts';

const dayMs = 86_400_000;

describeOperation('wallet.inviteHolder', (at) => {
  it('gives a code that is good for 24 hours and stored nowhere', async () => {
    const { call, app } = at();
    const person = await at().member();
    const { code, expiresAt } = await call('wallet.inviteHolder', noLimits, { token: person.token });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(Date.parse(expiresAt)).toBe(app.clock.now() + dayMs);
    const row = await app.resources.db.reader.getRepository(WalletInvite).findOneByOrFail({ id: person.memberId });
    expect(JSON.stringify(row)).not.toContain(code);
    expect((await call('wallet.listHolders', {}, { token: person.token })).inviteUntil).toBe(expiresAt);
  });

  it('ends the invitation before: one code works at a time', async () => {
    const { call } = at();
    const [person, relative] = [await at().member(), await at().member()];
    const { code } = await call('wallet.inviteHolder', noLimits, { token: person.token });
    await call('wallet.inviteHolder', noLimits, { token: person.token });
    expect(await codeOfRefusal(call('wallet.acceptInvite', { code }, { token: relative.token }))).toBe('holder_code_invalid');
  });

  it.each([
    ['toMinute', { fromMinute: 600, toMinute: 600 }],
    ['branchIds', { branchIds: ['brn_01jb0000000000000000000000'] }],
    ['weekdays', { weekdays: [8] }],
    ['weekdays', { weekdays: [] }],
    ['perSaleFen', { perSaleFen: 0 }],
    ['perDayFen', { perDayFen: -1 }],
    ['perMonthFen', { perMonthFen: 0.5 }],
  ])('refuses a %s that makes no sense', async (param, wrong) => {
    const { token } = await at().member();
    const refused = at().call('wallet.inviteHolder', { ...noLimits, ...wrong }, { token });
    expect({ param, code: await codeOfRefusal(refused) }).toEqual({ param, code: 'invalid_request' });
  });

  it('member_frozen: a frozen member lets nobody spend', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(at().call('wallet.inviteHolder', noLimits, { token: person.token }))).toBe('member_frozen');
  });

  it('holders_full: eight people at most spend from one wallet, until one ends', async () => {
    const { call } = at();
    const person = await at().member();
    const { holderId } = await share(at(), person, await at().member());
    for (let n = 1; n < 8; n += 1) await share(at(), person, await at().member());
    const invite = () => call('wallet.inviteHolder', noLimits, { token: person.token });
    expect(await codeOfRefusal(invite())).toBe('holders_full');
    await call('wallet.changeHolder', { ...noLimits, holderId, status: 'ended' }, { token: person.token });
    await invite();
  });
});
