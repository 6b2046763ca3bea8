import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

const hourMs = 3_600_000;

describeOperation('wallet.resumeTopUp', (at) => {
  const begun = async () => {
    const person = await at().member();
    const { order } = await startTopUp(at(), person, await at().shop.plan({ payFen: 100 }));
    return { person, order };
  };
  const resume = ({ token }: Person, topUpId: string) => at().call('wallet.resumeTopUp', { topUpId }, { token });

  it('gives a fresh sheet for the same order', async () => {
    const { person, order } = await begun();
    const again = await resume(person, order.topUpId);
    expect(again.order).toEqual(order);
    expect(again.paySheet.package).toMatch(/^prepay_id=/);
  });

  it('not_found: an unknown top-up, and somebody else’s', async () => {
    const { order } = await begun();
    const stranger = await at().member();
    expect(await codeOfRefusal(resume(stranger, order.topUpId))).toBe('not_found');
    expect(await codeOfRefusal(resume(stranger, newId('top')))).toBe('not_found');
  });

  it('top_up_closed: it is paid, or its two hours are over', async () => {
    const paid = await begun();
    await payAndTell(at(), paid.person, await openOrder(at(), paid.person));
    expect(await codeOfRefusal(resume(paid.person, paid.order.topUpId))).toBe('top_up_closed');
    const late = await begun();
    at().app.clock.advance(2 * hourMs);
    expect(await codeOfRefusal(resume(late.person, late.order.topUpId))).toBe('top_up_closed');
  });

  it('pay_unavailable: WeChat gives no sheet where the old one has run out', async () => {
    const { person, order } = await begun();
    at().app.clock.advance(1.9 * hourMs);
    at().app.sandbox.world.pay.levers.pull('/v3/pay/transactions/jsapi', { kind: 'refuse', status: 403, code: 'RULE_LIMIT' }, 9);
    expect(await codeOfRefusal(resume(person, order.topUpId))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.clear();
  });
});
