import { Visit } from '../../server/src/visit/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.answerIdentify', (at) => {
  const ask = async ({ memberId }: Person) =>
    (await at().call('sale.askIdentify', { branchId: at().branch.id, memberId }, { token: at().cashier.token })).requestId;
  const say = ({ token }: Person, requestId: string, accept = true) =>
    at().call('member.answerIdentify', { requestId, accept }, { token });
  const visitsOf = ({ memberId }: Person) => at().app.resources.db.reader.getRepository(Visit).countBy({ memberId });

  it('opens one visit however often and at once yes is said, and none once no was said', async () => {
    const person = await at().member();
    const requestId = await ask(person);
    const asked = Array.from({ length: 5 }, () => say(person, requestId));
    expect(await outcomes(asked)).toEqual({ ok: 1, confirmation_closed: 4 });
    expect(await visitsOf(person)).toBe(1);
    const refused = await ask(person);
    expect(await say(person, refused, false)).toEqual({ status: 'refused' });
    expect(await codeOfRefusal(say(person, refused))).toBe('confirmation_closed');
    expect(await visitsOf(person)).toBe(1);
  });

  it('confirmation_closed: a minute later nobody stands there any more', async () => {
    const person = await at().member();
    const requestId = await ask(person);
    at().app.clock.advance(60_000);
    expect(await codeOfRefusal(say(person, requestId))).toBe('confirmation_closed');
    expect(await visitsOf(person)).toBe(0);
  });

  it('member_frozen: a card frozen in between opens nothing', async () => {
    const person = await at().member();
    const requestId = await ask(person);
    await at().freeze(person);
    expect(await codeOfRefusal(say(person, requestId))).toBe('member_frozen');
  });

  it('not_found: somebody else’s question', async () => {
    const requestId = await ask(await at().member());
    const stranger = await at().member();
    expect(await codeOfRefusal(say(stranger, requestId))).toBe('not_found');
    expect(await codeOfRefusal(say(stranger, newId('vrq')))).toBe('not_found');
  });
});
