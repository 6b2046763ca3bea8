import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { spent, toppedUp } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('wallet.previewRefund', (at) => {
  const preview = (topUpId: string, { token }: { token: string }) => at().call('wallet.previewRefund', { topUpId }, { token });

  it('tells what would come back and what would end with it, and a refund then does just that', async () => {
    const person = await at().member();
    const { topUpId } = await toppedUp(at(), person, { payFen: 30_000, bonusFen: 6_000, instalments: 2, points: 100 });
    await spent(at(), person, 11_000);
    const shown = await preview(topUpId, person);
    expect(shown).toEqual({
      method: 'wechat',
      paidFen: 30_000,
      refundedFen: 0,
      refundableFen: 20_000,
      lapsedFen: 2_000,
      laterBonusFen: 3_000,
      points: 66,
      asked: null,
      declined: null,
    });
    const done = await at().call('topUp.refund', { topUpId, reason: '顾客要求' }, at().as(at().manager));
    expect(done).toMatchObject({ amountFen: shown.refundableFen, lapsedFen: shown.lapsedFen, points: shown.points });
  });

  it('shows nothing to get where all is spent, and the wish while it is open', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const { id } = await at().paidIn(person);
    await at().call('wallet.askRefund', { topUpId: id }, at().as(person));
    expect(await preview(id, person)).toMatchObject({ method: 'cash', refundableFen: 5_000, asked: { reason: null } });
    await spent(at(), person, 5_000);
    expect(await preview(id, person)).toMatchObject({ refundableFen: 0, lapsedFen: 0, laterBonusFen: 0, points: 0 });
  });

  it('not_found: an unknown top-up, and somebody else’s', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const { id } = await at().paidIn(person);
    expect(await codeOfRefusal(preview(newId('top'), person))).toBe('not_found');
    expect(await codeOfRefusal(preview(id, await at().member()))).toBe('not_found');
  });
});
