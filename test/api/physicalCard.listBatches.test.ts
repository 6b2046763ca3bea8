import { newId } from '../../server/src/platform/ids.ts';
import { boxOfCards, madeBox } from '../support/cards.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('physicalCard.listBatches', (at) => {
  const list = (branchId: string, { token } = at().owner) => at().call('physicalCard.listBatches', { branchId }, { token });

  it('counts what of each box is in use and what is over, newest first, of this branch only', async () => {
    const { call, cashier, branch } = at();
    await madeBox(at(), 3);
    const [given = '', lost = ''] = await boxOfCards(at(), 4);
    const { visitId } = await at().identify(await at().member());
    await call('physicalCard.bind', { visitId, cardNumber: given }, { token: cashier.token });
    await call('physicalCard.block', { branchId: branch.id, cardNumber: lost, reason: '印坏了' }, { token: cashier.token });
    const { data } = await list(branch.id);
    expect(data.slice(0, 2)).toMatchObject([
      { count: 4, boundCount: 1, blockedCount: 1 },
      { count: 3, boundCount: 0, blockedCount: 0 },
    ]);
    expect(await list(at().otherBranch.id)).toEqual({ data: [], hasMore: false });
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(list(newId('brn')))).toBe('not_found');
  });
});
