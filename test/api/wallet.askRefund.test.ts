import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { spent, storedTopUp } from '../support/refunds.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';

describeOperation('wallet.askRefund', (at) => {
  const paid = async () => {
    const person = await at().member({ principalFen: 5_000 });
    return { person, topUpId: (await at().paidIn(person)).id };
  };

  it('leaves a wish for the staff to see, and moves no money', async () => {
    const { person, topUpId } = await paid();
    const before = await at().books(person);
    const { askedAt } = await at().call('wallet.askRefund', { topUpId, reason: '用不完' }, at().as(person));
    expect(await storedTopUp(at(), topUpId)).toMatchObject({ refundAskedAt: Date.parse(askedAt), refundReason: '用不完' });
    expect(await at().books(person)).toEqual(before);
  });

  it('gives the first answer to the same key', async () => {
    const { person, topUpId } = await paid();
    const once = at().as(person);
    const first = await at().call('wallet.askRefund', { topUpId }, once);
    at().app.clock.advance(1_000);
    expect(await at().call('wallet.askRefund', { topUpId }, once)).toEqual(first);
  });

  it('not_found: an unknown top-up, and somebody else’s', async () => {
    const { person, topUpId } = await paid();
    expect(await codeOfRefusal(at().call('wallet.askRefund', { topUpId: newId('top') }, at().as(person)))).toBe('not_found');
    const stranger = await at().member();
    expect(await codeOfRefusal(at().call('wallet.askRefund', { topUpId }, at().as(stranger)))).toBe('not_found');
  });

  it('refund_already_asked: one wish is open at a time, also of two at once; after a refund there may be another', async () => {
    const { person, topUpId } = await paid();
    const ask = () => at().call('wallet.askRefund', { topUpId }, at().as(person));
    expect(await outcomes([ask(), ask()])).toEqual({ ok: 1, refund_already_asked: 1 });
    expect(await codeOfRefusal(ask())).toBe('refund_already_asked');
    await at().call('topUp.refund', { topUpId, amountFen: 1, reason: '先退一部分' }, at().as(at().manager));
    await ask();
  });

  it('nothing_to_refund: all of it is spent', async () => {
    const { person, topUpId } = await paid();
    await spent(at(), person, 5_000);
    expect(await codeOfRefusal(at().call('wallet.askRefund', { topUpId }, at().as(person)))).toBe('nothing_to_refund');
  });

  it('idempotency_key_required: a wish without a key is not taken', async () => {
    const { person, topUpId } = await paid();
    expect(await codeOfRefusal(at().call('wallet.askRefund', { topUpId }, { token: person.token }))).toBe(
      'idempotency_key_required',
    );
  });

  it('idempotency_key_reused: another reason under the same key is refused', async () => {
    const { person, topUpId } = await paid();
    const once = at().as(person);
    await at().call('wallet.askRefund', { topUpId }, once);
    expect(await codeOfRefusal(at().call('wallet.askRefund', { topUpId, reason: '搬家了' }, once))).toBe(
      'idempotency_key_reused',
    );
  });
});
