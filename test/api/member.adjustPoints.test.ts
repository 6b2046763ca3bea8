import { type Member } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal } from '../support/refusal.ts';
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

  it('amount_over_cap: above the cap of the programme one person alone moves nothing, in neither direction', async () => {
    const person = await at().member({ points: 5_000 });
    const before = await at().books(person);
    for (const delta of [2_001, -2_001]) expect(await codeOfRefusal(adjust(person.memberId, delta))).toBe('amount_over_cap');
    expect(await at().books(person)).toEqual(before);
  });

  it('self_dealing: nobody gives points to their own card', async () => {
    const { app, owner, shop } = at();
    const { secrets, committer } = app.resources;
    const person = await shop.member();
    const patch: Partial<Member> = { phoneHash: secrets.phoneHash(owner.phone) };
    const none = { transactions: [], inserts: [], events: [], answer: {} };
    await committer.submit({
      owners: [person.memberId],
      accounts: [],
      rows: [['member', person.memberId]],
      references: [],
      claims: [],
      decide: () => ({ ...none, updates: [{ entity: 'member', id: person.memberId, patch }] }),
    });
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
