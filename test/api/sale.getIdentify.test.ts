import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeOperation('sale.getIdentify', (at) => {
  const ask = ({ memberId }: Person) =>
    at().call('sale.askIdentify', { branchId: at().branch.id, memberId }, { token: at().cashier.token });
  const read = (requestId: string, { token } = at().cashier) => at().call('sale.getIdentify', { requestId }, { token });
  const say = (person: Person, requestId: string, accept: boolean) =>
    at().call('member.answerIdentify', { requestId, accept }, { token: person.token });

  it('after a yes shows the till who stands there as a scan would, and a sale can be paid from their wallet', async () => {
    const person = await at().member({ points: 500, principalFen: 10_000 });
    const { requestId } = await ask(person);
    expect(await read(requestId)).toMatchObject({ status: 'waiting', visit: null });
    await say(person, requestId, true);
    const { status, visit } = await read(requestId);
    expect(status).toBe('accepted');
    expect(visit).toMatchObject({ earnOnly: false, member: { points: 500, wallet: { totalFen: 10_000 } } });
    const basket = { visitId: visit?.visitId ?? '', amountFen: 2_000 };
    const { quoteHash } = await at().call('sale.quote', basket, { token: at().cashier.token });
    await at().call('sale.checkout', { ...basket, quoteHash }, at().as(at().cashier));
    expect((await at().books(person)).principalFen).toBeLessThan(10_000);
  });

  it('holds the stricter limit of a phone that has not shown a code: a large amount is asked for once more', async () => {
    const person = await at().member({ principalFen: 50_000 });
    const { requestId } = await ask(person);
    await say(person, requestId, true);
    const { visit } = await read(requestId);
    const basket = { visitId: visit?.visitId ?? '', amountFen: 15_000 };
    const quote = await at().call('sale.quote', basket, { token: at().cashier.token });
    expect(quote.confirmationRequired).toBe(true);
  });

  it('tells a no, and that nobody answered, and opens nothing by either', async () => {
    const person = await at().member();
    const [first, second] = [await ask(person), await ask(person)];
    await say(person, first.requestId, false);
    expect(await read(first.requestId)).toMatchObject({ status: 'refused', visit: null });
    at().app.clock.advance(60_000);
    expect(await read(second.requestId)).toMatchObject({ status: 'expired', visit: null });
  });

  it('not_found: what another till asked', async () => {
    const { requestId } = await ask(await at().member());
    expect(await codeOfRefusal(read(requestId, at().manager))).toBe('not_found');
    expect(await codeOfRefusal(read(newId('vrq')))).toBe('not_found');
  });
});
