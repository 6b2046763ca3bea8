import { newId } from '../../server/src/platform/ids.ts';
import { hold } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.drop', (at) => {
  const drop = (heldId: string, { token } = at().cashier) => at().call('sale.drop', { heldId }, { token });

  it('throws it away, and says so again', async () => {
    const { heldId } = await hold(at());
    const dropped = await drop(heldId);
    expect(await drop(heldId)).toEqual(dropped);
    const { data } = await at().call('sale.listHeld', { branchId: at().branch.id }, { token: at().cashier.token });
    expect(data.map((each) => each.heldId)).not.toContain(heldId);
  });

  it('held_sale_gone: what somebody took back to a till', async () => {
    const { heldId } = await hold(at());
    await at().call('sale.resume', { heldId }, { token: at().cashier.token });
    expect(await codeOfRefusal(drop(heldId))).toBe('held_sale_gone');
  });

  it('not_found: an unknown basket, and one of a branch out of reach', async () => {
    const { heldId } = await hold(at());
    expect(await codeOfRefusal(drop(newId('hsl')))).toBe('not_found');
    expect(await codeOfRefusal(drop(heldId, at().otherCashier))).toBe('not_found');
  });
});
