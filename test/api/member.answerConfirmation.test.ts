import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';

describeOperation('member.answerConfirmation', (at) => {
  const asked = async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    return { person, checkout, confirmationId };
  };

  it('lets the sale through that the member agreed to', async () => {
    const { call, cashier } = at();
    const { person, checkout, confirmationId } = await asked();
    expect(await call('member.answerConfirmation', { confirmationId, accept: true }, { token: person.token })).toEqual({
      status: 'accepted',
    });
    const receipt = await call('sale.checkout', { ...checkout, confirmationId }, at().as(cashier));
    expect(receipt).toMatchObject({ status: 'paid', payableFen: 25_000 });
  });

  it('does not let the sale through that the member refused', async () => {
    const { call, cashier } = at();
    const { person, checkout, confirmationId } = await asked();
    await call('member.answerConfirmation', { confirmationId, accept: false }, { token: person.token });
    expect(await codeOfRefusal(call('sale.checkout', { ...checkout, confirmationId }, at().as(cashier)))).toBe(
      'confirmation_required',
    );
  });

  it('confirmation_closed: a second answer, of two at once one, and one that comes after a minute', async () => {
    const { call, app } = at();
    const first = await asked();
    const answer = (accept: boolean) =>
      call('member.answerConfirmation', { confirmationId: first.confirmationId, accept }, { token: first.person.token });
    expect(await outcomes([answer(true), answer(false), answer(true)])).toEqual({ ok: 1, confirmation_closed: 2 });
    const late = await asked();
    app.clock.advance(60_000);
    expect(
      await codeOfRefusal(
        call('member.answerConfirmation', { confirmationId: late.confirmationId, accept: true }, { token: late.person.token }),
      ),
    ).toBe('confirmation_closed');
  });

  it('not_found: an unknown confirmation, and one that another member was asked', async () => {
    const { call } = at();
    const { confirmationId } = await asked();
    const stranger = await at().member();
    expect(
      await codeOfRefusal(call('member.answerConfirmation', { confirmationId, accept: true }, { token: stranger.token })),
    ).toBe('not_found');
    expect(
      await codeOfRefusal(
        call('member.answerConfirmation', { confirmationId: newId('cnf'), accept: true }, { token: stranger.token }),
      ),
    ).toBe('not_found');
  });
});
