import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { approved } from '../support/staffCare.ts';

const reason = '顾客要求';

/** Of what was paid at the till, which is handed out there. */
describeOperation('topUp.refund', (at) => {
  const refund = (topUpId: string, amountFen: number, as = at().as(at().manager)) =>
    at().call('topUp.refund', { topUpId, reason, amountFen }, as);
  const cash = async () => {
    const person = await at().member({ principalFen: 5_000 });
    return { person, topUpId: (await at().paidIn(person)).id };
  };
  const nobodyAsked = async (topUpId: string) =>
    (await at().call('topUp.get', { topUpId }, { token: at().manager.token })).nobodyAsked;

  it('approval_required: nobody asked for it and nobody is there, however little; who came to pay it in is not', async () => {
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const paidIn = { visitId, amountFen: 5_000 };
    const { topUpId } = await at().call('wallet.topUpCash', paidIn, at().as(at().cashier));
    expect(await nobodyAsked(topUpId)).toBe(true);
    expect(await refusal(refund(topUpId, 1))).toMatchObject({ code: 'approval_required', detail: { capFen: 0 } });
    const asked = { kind: 'topUpRefund' as const, subject: topUpId, amountFen: 5_000 };
    const approvalId = await approved(at(), asked, { maker: at().manager, checker: at().owner });
    const given = await at().call('topUp.refund', { topUpId, amountFen: 5_000, reason, approvalId }, at().as(at().manager));
    expect(given).toMatchObject({ amountFen: 5_000 });
  });

  it('approval_required: a card number, which anybody may read, brings nobody to the till', async () => {
    const { person, topUpId } = await cash();
    await at().call('sale.identify', { branchId: at().branch.id, code: person.cardNumber }, { token: at().cashier.token });
    expect(await codeOfRefusal(refund(topUpId, 1))).toBe('approval_required');
    // Somebody at another branch is not here either.
    await at().identify(person, at().otherCashier);
    expect(await codeOfRefusal(refund(topUpId, 1))).toBe('approval_required');
  });

  it('one person is enough where the member asked on their phone, or shows their code, for five minutes', async () => {
    const [asking, there] = [await cash(), await cash()];
    await at().call('wallet.askRefund', { topUpId: asking.topUpId, reason: '搬家' }, at().as(asking.person));
    expect(await refund(asking.topUpId, 5_000)).toMatchObject({ amountFen: 5_000 });
    await at().identify(there.person);
    expect(await nobodyAsked(there.topUpId)).toBe(false);
    expect(await refund(there.topUpId, 1_000)).toMatchObject({ amountFen: 1_000 });
    at().app.clock.advance(5 * 60_000);
    expect(await codeOfRefusal(refund(there.topUpId, 1_000))).toBe('approval_required');
  });

  it('an owner may, and the trail says that nobody asked', async () => {
    const { topUpId } = await cash();
    await refund(topUpId, 1_000, at().as(at().owner));
    const [entry] = await at().app.resources.db.reader.getRepository(AuditEntry).findBy({ subject: topUpId });
    expect(entry?.detail).toMatchObject({ amountFen: 1_000, nobodyAsked: true });
  });
});
