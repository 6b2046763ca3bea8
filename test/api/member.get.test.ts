import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.get', (at) => {
  it('shows balances, lots, devices and identities, with phone and openid masked', async () => {
    const { call, owner } = at();
    const person = await at().member({ principalFen: 3_000, bonusFen: 300, points: 120 });
    const record = await call('member.get', { memberId: person.memberId }, { token: owner.token });
    expect(record).toMatchObject({
      wallet: { principalFen: 3_000, bonusFen: 300, totalFen: 3_300 },
      erasedAt: null,
      mergedInto: null,
    });
    expect(record.pointsLots.reduce((sum, { amount }) => sum + amount, 0)).toBe(record.points);
    expect([record.devices.length, record.identities.length, record.consents.length]).toEqual([1, 1, 1]);
    expect(record.identities[0]?.openidTail).toHaveLength(4);
    expect(JSON.stringify(record)).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });

  it('not_found: a member who does not exist, and for a manager one who was never at the own branches', async () => {
    const { call, owner, manager, otherCashier } = at();
    expect(await codeOfRefusal(call('member.get', { memberId: newId('mem') }, { token: owner.token }))).toBe('not_found');
    const person = await at().member();
    await at().sell(person, { amountFen: 500 }, otherCashier);
    expect(await codeOfRefusal(call('member.get', { memberId: person.memberId }, { token: manager.token }))).toBe('not_found');
  });
});
