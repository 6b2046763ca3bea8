import { MemberPreference } from '../../server/src/member/index.ts';
import { describeOperation } from '../support/operation.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.setPreference', (at) => {
  it('keeps every wish with its time; saying what holds already is nothing new', async () => {
    const { token, memberId } = await at().member();
    for (const on of [true, true, false]) await at().call('member.setPreference', { topic: 'marketing', on }, { token });
    const said = await at()
      .app.resources.db.reader.getRepository(MemberPreference)
      .find({ where: { memberId }, order: { id: 'ASC' } });
    expect(said.map(({ topic, wanted }) => [topic, wanted])).toEqual([
      ['marketing', true],
      ['marketing', false],
    ]);
    const { preferences } = await at().call('member.getProfile', {}, { token });
    expect(preferences.find(({ topic }) => topic === 'marketing')).toMatchObject({
      on: false,
      since: expect.any(String) as string,
    });
  });

  it('said a hundred times at once, yes and no by turns: each change is kept once, and the last one holds', async () => {
    const { token, memberId } = await at().member();
    const turns = Array.from({ length: 100 }, (_, turn) => turn % 2 === 0);
    await Promise.all(turns.map((on) => at().call('member.setPreference', { topic: 'marketing', on }, { token })));
    const said = await at()
      .app.resources.db.reader.getRepository(MemberPreference)
      .find({ where: { memberId }, order: { id: 'ASC' } });
    expect(said.every(({ wanted }, place) => place === 0 || wanted !== said[place - 1]?.wanted)).toBe(true);
    const { preferences } = await at().call('member.getProfile', {}, { token });
    expect(preferences.find(({ topic }) => topic === 'marketing')?.on).toBe(said.at(-1)?.wanted);
  });

  it('is respected by the inbox, and never for money', async () => {
    const [quiet, told] = [await at().member(), await at().member()];
    await at().call('member.setPreference', { topic: 'points', on: false }, { token: quiet.token });
    for (const person of [quiet, told]) {
      const { claimCode } = await at().call(
        'sale.takeAnonymous',
        { branchId: at().branch.id, amountFen: 5_000 },
        { token: at().cashier.token, idempotencyKey: `slip-${person.memberId}` },
      );
      await at().call(
        'member.claimSale',
        { code: claimCode },
        { token: person.token, idempotencyKey: `claim-${person.memberId}` },
      );
      await at().sell(person, { amountFen: 1_000 });
      await tellAll(at().app, person.memberId);
    }
    const kinds = async (token: string) =>
      (await at().call('member.listMessages', {}, { token })).data.map(({ kind }) => kind).sort();
    expect(await kinds(told.token)).toEqual(['claim', 'spend']);
    expect(await kinds(quiet.token)).toEqual(['spend']);
  });
});
