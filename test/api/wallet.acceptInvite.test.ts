import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { company, employ, share } from '../support/shared.ts';
import { hashTables } from '../support/tables.ts';

const dayMs = 86_400_000;

describeOperation('wallet.acceptInvite', (at) => {
  const invite = async (limits = {}) => {
    const person = await at().member();
    const { code } = await at().call('wallet.inviteHolder', { ...noLimits, ...limits }, { token: person.token });
    return { person, code };
  };

  it('gives the card with its limits, never what the wallet holds, and tells the owner', async () => {
    const { call } = at();
    const { person, code } = await invite({ perDayFen: 5_000, branchIds: [at().branch.id] });
    const relative = await at().member();
    const card = await call('wallet.acceptInvite', { code }, { token: relative.token });
    expect(card).toMatchObject({ kind: 'family', perDayFen: 5_000, leftFen: 5_000, branchNames: ['春风路店'], status: 'active' });
    expect(Object.keys(card)).not.toContain('wallet');
    const { holders, inviteUntil } = await call('wallet.listHolders', {}, { token: person.token });
    expect(holders).toMatchObject([{ holderId: card.holderId, perDayFen: 5_000, spentTodayFen: 0 }]);
    expect(inviteUntil).toBeNull();
  });

  it('gives the same answer to whoever took the card, and nothing to anybody else', async () => {
    const { call } = at();
    const { code } = await invite();
    const relative = await at().member();
    const first = await call('wallet.acceptInvite', { code }, { token: relative.token });
    expect(await call('wallet.acceptInvite', { code }, { token: relative.token })).toEqual(first);
    const other = call('wallet.acceptInvite', { code }, { token: (await at().member()).token });
    expect(await codeOfRefusal(other)).toBe('holder_code_invalid');
  });

  it('holder_code_invalid: a code somebody else used, one nobody gave out and one that a newer took the place of: one answer', async () => {
    const { call } = at();
    const [used, replaced] = [await invite(), await invite()];
    await call('wallet.acceptInvite', { code: used.code }, { token: (await at().member()).token });
    await call('wallet.inviteHolder', noLimits, { token: replaced.person.token });
    const stranger = await at().member();
    const take = (code: string) => refusal(call('wallet.acceptInvite', { code }, { token: stranger.token }));
    const wrong = await take('0000000000000000');
    expect(wrong.code).toBe('holder_code_invalid');
    expect([await take(used.code), await take(replaced.code)]).toEqual([wrong, wrong]);
    expect((await call('wallet.listShared', {}, { token: stranger.token })).wallets).toEqual([]);
  });

  it('makes one holder of ten members who try one code at once', async () => {
    const { person, code } = await invite();
    const people = [];
    for (let n = 0; n < 10; n += 1) people.push(await at().member());
    const tries = people.map(({ token }) => at().call('wallet.acceptInvite', { code }, { token }));
    const taken = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect((await at().call('wallet.listHolders', {}, { token: person.token })).holders).toHaveLength(1);
  });

  it('brings back a card that had ended, with the new limits', async () => {
    const { call } = at();
    const [person, relative] = [await at().member(), await at().member()];
    const { holderId } = await share(at(), person, relative);
    await call('wallet.changeHolder', { ...noLimits, holderId, status: 'ended' }, { token: person.token });
    expect((await call('wallet.listShared', {}, { token: relative.token })).wallets).toEqual([]);
    expect(await share(at(), person, relative, { perSaleFen: 900 })).toMatchObject({ holderId, perSaleFen: 900 });
  });

  it('holder_code_invalid: the code of a card that was taken and has ended, and nothing is written for it', async () => {
    const { call, app } = at();
    const { person, code } = await invite();
    const relative = await at().member();
    const { holderId } = await call('wallet.acceptInvite', { code }, { token: relative.token });
    await call('wallet.changeHolder', { ...noLimits, holderId, status: 'ended' }, { token: person.token });
    const before = await hashTables(app);
    expect(await codeOfRefusal(call('wallet.acceptInvite', { code }, { token: relative.token }))).toBe('holder_code_invalid');
    expect(await hashTables(app)).toEqual(before);
  });

  it('holder_code_own: one’s own invitation', async () => {
    const { person, code } = await invite();
    expect(await codeOfRefusal(at().call('wallet.acceptInvite', { code }, { token: person.token }))).toBe('holder_code_own');
  });

  it('member_frozen: a frozen member takes no card', async () => {
    const { code } = await invite();
    const relative = await at().member();
    await at().freeze(relative);
    expect(await codeOfRefusal(at().call('wallet.acceptInvite', { code }, { token: relative.token }))).toBe('member_frozen');
  });

  it('holders_full: nobody holds more than twenty cards', async () => {
    const relative = await at().member();
    for (let n = 0; n < 20; n += 1) await employ(at(), (await company(at())).walletId, relative);
    const { code } = await invite();
    expect(await codeOfRefusal(at().call('wallet.acceptInvite', { code }, { token: relative.token }))).toBe('holders_full');
  });

  // Last: staff would have to sign in again.
  it('holder_code_invalid: a code nobody gave out, and one that is a day old', async () => {
    const { call, app } = at();
    const relative = await at().member();
    const take = (code: string) => codeOfRefusal(call('wallet.acceptInvite', { code }, { token: relative.token }));
    expect(await take('0000000000000000')).toBe('holder_code_invalid');
    const { code } = await invite();
    app.clock.advance(dayMs);
    expect(await take(code)).toBe('holder_code_invalid');
  });
});
