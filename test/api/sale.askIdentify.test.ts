import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';

describeOperation('sale.askIdentify', (at) => {
  const ask = (memberId: string, { token } = at().cashier, branchId = at().branch.id) =>
    at().call('sale.askIdentify', { branchId, memberId }, { token });

  it('puts the question on the member’s phone, with the branch, for a minute', async () => {
    const person = await at().member();
    const status = () => at().call('member.codeStatus', {}, { token: person.token });
    expect((await status()).visitRequest).toBeNull();
    const { requestId, expiresAt } = await ask(person.memberId);
    expect((await status()).visitRequest).toEqual({ id: requestId, branchName: at().branch.name, expiresAt });
    at().app.clock.advance(60_000);
    expect((await status()).visitRequest).toBeNull();
  });

  it('code_attempts_exceeded: a phone is asked three times in ten minutes, whoever asks', async () => {
    const { memberId } = await at().member();
    for (let n = 0; n < 3; n += 1) await ask(memberId);
    expect(await codeOfRefusal(ask(memberId, at().manager))).toBe('code_attempts_exceeded');
    await ask((await at().member()).memberId);
  });

  it('member_frozen: a card that was reported lost', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect(await codeOfRefusal(ask(person.memberId))).toBe('member_frozen');
  });

  it('self_dealing: nobody recognises themself', async () => {
    const person = await at().member();
    expect(await codeOfRefusal(ask(person.memberId, await staffOf(at(), person, 'cashier')))).toBe('self_dealing');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    const { memberId } = await at().member();
    await at().closeBranch();
    expect(await codeOfRefusal(ask(memberId))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('not_found: nobody of that id, and no such branch', async () => {
    expect(await codeOfRefusal(ask(newId('mem')))).toBe('not_found');
    const { memberId } = await at().member();
    expect(await codeOfRefusal(ask(memberId, at().owner, newId('brn')))).toBe('not_found');
  });
});
