import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';

describeOperation('wallet.listTopUps', (at) => {
  it('lists the member’s own, newest first, whatever became of them, a page at a time', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const plan = await at().shop.plan({ payFen: 100 });
    await startTopUp(at(), other, plan);
    const ids: string[] = [];
    for (let made = 0; made < 3; made += 1) {
      ids.unshift((await startTopUp(at(), person, plan)).order.topUpId);
      await payAndTell(at(), person, await openOrder(at(), person));
    }
    const list = (page: { limit: number; startingAfter?: string }) =>
      at().call('wallet.listTopUps', page, { token: person.token });
    const first = await list({ limit: 2 });
    expect([first.data.map(({ topUpId }) => topUpId), first.hasMore]).toEqual([ids.slice(0, 2), true]);
    const rest = await list({ limit: 2, startingAfter: ids[1] ?? '' });
    expect([rest.data.map(({ topUpId }) => topUpId), rest.hasMore]).toEqual([ids.slice(2), false]);
    expect(first.data[0]).toMatchObject({ state: 'credited', payFen: 100, refundedFen: 0 });
  });

  it('holds what was paid in at a till among those by phone, and each leads to where its money is', async () => {
    const person = await at().member({ principalFen: 3_000 });
    const plan = await at().shop.plan({ payFen: 100 });
    const { order } = await startTopUp(at(), person, plan);
    await at().shop.fund(person.memberId, at().branch, at().cashier.staffId, { principalFen: 2_000 });
    const { data } = await at().call('wallet.listTopUps', {}, { token: person.token });
    expect(data.map(({ method, state, payFen }) => [method, state, payFen])).toEqual([
      ['cash', 'credited', 2_000],
      ['wechat', 'waiting', 100],
      ['cash', 'credited', 3_000],
    ]);
    const pages: string[] = [];
    for (let page = await list(person.token, {}); ; page = await list(person.token, { startingAfter: pages.at(-1) ?? '' })) {
      pages.push(...page.data.map(({ topUpId }) => topUpId));
      if (!page.hasMore) break;
    }
    expect(pages).toEqual([data[0]?.topUpId, order.topUpId, data[2]?.topUpId]);
    const found = await at().call('wallet.getTopUp', { topUpId: data[0]?.topUpId ?? '' }, { token: person.token });
    expect(found.order).toEqual(data[0]);
    const stranger = await at().member();
    const looked = at().call('wallet.getTopUp', { topUpId: data[0]?.topUpId ?? '' }, { token: stranger.token });
    expect(await codeOfRefusal(looked)).toBe('not_found');
  });

  it('holds those of a card that became part of theirs, paid, open and come to nothing, until the merge is taken back', async () => {
    const [lost, middle, person] = [await at().member(), await at().member(), await at().member()];
    const plan = await at().shop.plan({ payFen: 100 });
    const paid = (await startTopUp(at(), lost, plan)).order.topUpId;
    await payAndTell(at(), lost, await openOrder(at(), lost));
    const open = (await startTopUp(at(), lost, plan)).order.topUpId;
    const merge = (from: Person, into: Person) =>
      at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
    await merge(lost, middle);
    const { mergeId } = await merge(middle, person);

    const own = await at().call('wallet.listTopUps', {}, { token: person.token });
    expect(own.data.map(({ topUpId, state }) => [topUpId, state])).toEqual([
      [open, 'waiting'],
      [paid, 'credited'],
    ]);
    expect((await at().call('wallet.get', {}, { token: person.token })).open?.topUpId).toBe(open);
    const seen = (topUpId: string, { token }: Person) => at().call('wallet.getTopUp', { topUpId }, { token });
    expect((await seen(paid, person)).order).toEqual(own.data[1]);
    expect(await codeOfRefusal(seen(paid, await at().member()))).toBe('not_found');

    await at().call('member.unmerge', { mergeId, reason: '弄错了' }, at().as(at().owner));
    expect((await at().call('wallet.listTopUps', {}, { token: person.token })).data).toEqual([]);
    expect(await codeOfRefusal(seen(paid, person))).toBe('not_found');
    expect((await seen(paid, middle)).order.topUpId).toBe(paid);
  });

  const list = (token: string, page: { startingAfter?: string }) =>
    at().call('wallet.listTopUps', { limit: 1, ...page }, { token });
});
