import { newId } from '../../server/src/platform/ids.ts';
import { changeMember } from '../support/changeMember.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import { approved, setProgramme } from '../support/staffCare.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('member.adjustPoints', (at) => {
  const adjust = (memberId: string, delta: number, options = at().as(at().owner)) =>
    at().call('member.adjustPoints', { memberId, delta, reason: '系统故障补记' }, options);

  it('gives and takes, once per key; the member reads why', async () => {
    const { call } = at();
    const person = await at().member({ points: 500 });
    const before = (await at().books(person)).points;
    const once = at().as(at().owner);
    const first = await adjust(person.memberId, 120, once);
    expect(await adjust(person.memberId, 120, once)).toEqual(first);
    expect(first.points).toBe(before + 120);
    await adjust(person.memberId, -20);
    const { data } = await call('member.listEntries', { account: 'points' }, { token: person.token });
    expect(data.filter(({ kind }) => kind === 'adjust').map(({ points, note }) => [points?.delta, note])).toEqual([
      [-20, '系统故障补记'],
      [120, '系统故障补记'],
    ]);
    const books = await at().books(person);
    expect(Object.values(books.lots.points).reduce((sum, lot) => sum + lot, 0)).toBe(books.points);
  });

  it('points_insufficient: more than the member has cannot be taken', async () => {
    const person = await at().member();
    const { points } = await at().books(person);
    expect(await codeOfRefusal(adjust(person.memberId, -points - 1))).toBe('points_insufficient');
  });

  it('approval_required: above the cap of the programme one person alone moves nothing, in neither direction', async () => {
    const person = await at().member({ points: 5_000 });
    const before = await at().books(person);
    for (const delta of [2_001, -2_001])
      expect(await refusal(adjust(person.memberId, delta))).toMatchObject({
        code: 'approval_required',
        detail: { capPoints: 2_000 },
      });
    expect(await at().books(person)).toEqual(before);
  });

  const agreed = (memberId: string, delta: number) =>
    approved(at(), { kind: 'pointsAdjust', subject: memberId, amountFen: delta }, { maker: at().owner, checker: at().manager });
  /** Somebody of the first branch, whom its manager looks after. */
  const local = async () => {
    const person = await at().member({ points: 5_000 });
    await at().sell(person, { amountFen: 500, useWallet: false, usePoints: false });
    return person;
  };
  const withYes = (memberId: string, delta: number, approvalId: string) =>
    at().call('member.adjustPoints', { memberId, delta, reason: '系统故障补记', approvalId }, at().as(at().owner));

  it('moves above the cap with a second person’s yes, once, and exactly as many, in that direction', async () => {
    const person = await local();
    const { points } = await at().books(person);
    const approvalId = await agreed(person.memberId, -3_000);
    expect(await withYes(person.memberId, -3_000, approvalId)).toEqual({ points: points - 3_000 });
    expect(await codeOfRefusal(withYes(person.memberId, -3_000, approvalId))).toBe('approval_invalid');
    expect((await at().books(person)).points).toBe(points - 3_000);
  });

  it('approval_invalid: a yes to taking is none to giving, nor to more, nor to somebody else', async () => {
    const [person, other] = [await local(), await local()];
    const approvalId = await agreed(person.memberId, -3_000);
    for (const [memberId, delta] of [
      [person.memberId, 3_000],
      [person.memberId, -3_001],
      [other.memberId, -3_000],
    ] as const)
      expect(await codeOfRefusal(withYes(memberId, delta, approvalId))).toBe('approval_invalid');
  });

  it('staff_cap_reached: little by little is counted by the day, on locked truth, until somebody lifts it', async () => {
    const person = await local();
    await setProgramme(at(), { staffCaps: { manager: { adjust: { fenPerDay: 250 } } } });
    const boss = await at().shop.staff('manager', [at().branch], '林姐');
    const { points } = await at().books(person);
    const told = await outcomes(Array.from({ length: 5 }, () => adjust(person.memberId, 100, at().as(boss))));
    expect(told).toEqual({ ok: 2, staff_cap_reached: 3 });
    expect(await codeOfRefusal(adjust(person.memberId, -1, at().as(boss)))).toBe('staff_cap_reached');
    expect((await at().books(person)).points).toBe(points + 200);
    await at().call('staff.liftLock', { staffId: boss.staffId, act: 'adjust' }, { token: at().owner.token });
    await adjust(person.memberId, -100, at().as(boss));
    await setProgramme(at(), {});
  });

  it('self_dealing: nobody gives points to their own card', async () => {
    const { app, owner, shop } = at();
    const person = await shop.member();
    await changeMember(app, person.memberId, { phoneHash: app.resources.secrets.phoneHash(owner.phone) });
    expect(await codeOfRefusal(adjust(person.memberId, 1))).toBe('self_dealing');
  });

  it('member_closed: a card that ended gets nothing', async () => {
    const { memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(adjust(memberId, 1))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    expect(await codeOfRefusal(adjust(newId('mem'), 1))).toBe('not_found');
  });

  it('idempotency_key_required: without a key nothing is moved', async () => {
    const { memberId } = await at().member();
    const asked = at().call('member.adjustPoints', { memberId, delta: 1, reason: '补记' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another amount under the same key', async () => {
    const { memberId } = await at().member();
    const once = at().as(at().owner);
    await adjust(memberId, 1, once);
    expect(await codeOfRefusal(adjust(memberId, 2, once))).toBe('idempotency_key_reused');
  });
});
