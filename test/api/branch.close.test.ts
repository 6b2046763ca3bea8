import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('branch.close', (at) => {
  const close = (branchId: string) => at().call('branch.close', { branchId, reason: '租约到期' }, { token: at().owner.token });

  it('ends the takings of a branch at once; closing twice is closing once', async () => {
    const { otherBranch, otherCashier } = at();
    const person = await at().member();
    await close(otherBranch.id);
    await close(otherBranch.id);
    expect(await codeOfRefusal(at().sell(person, { amountFen: 100 }, otherCashier))).toBe('branch_closed');
    await at().sell(person, { amountFen: 100 });
  });

  it('last_branch: a shop keeps one branch open', async () => {
    await close(at().otherBranch.id);
    expect(await codeOfRefusal(close(at().branch.id))).toBe('last_branch');
    await at().sell(await at().member(), { amountFen: 100 });
  });

  it('not_found: a branch that does not exist', async () => {
    expect(await codeOfRefusal(close(newId('brn')))).toBe('not_found');
  });
});
