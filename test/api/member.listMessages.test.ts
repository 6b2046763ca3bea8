import type { World } from '../support/world.ts';
import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';
import { tellAll } from '../support/telling.ts';

const day = 86_400_000;

describeOperation('member.listMessages', (at) => {
  const listed = async (world: World, { memberId, token }: Person) => {
    await tellAll(world.app, memberId);
    return world.call('member.listMessages', {}, { token });
  };

  it('tells of every spending with what it took and what is left, once however often it is told', async () => {
    const person = await at().member({ principalFen: 10_000 });
    await at().sell(person, { amountFen: 4_000, usePoints: false });
    await listed(at(), person);
    const { data, unread } = await listed(at(), person);
    const spend = data.filter(({ kind }) => kind === 'spend');
    expect(spend).toHaveLength(1);
    expect(spend[0]).toMatchObject({ title: '消费 ¥40.00', canReport: true, read: false });
    expect(spend[0]?.body).toMatch(/^春风路店，储值付 ¥40\.00，得 40 积分，余额 ¥60\.00，积分 \d+。$/);
    expect(data.some(({ kind, title }) => kind === 'topUp' && title === '充值 ¥100.00')).toBe(true);
    expect(unread).toBe(data.length);
  });

  it('tells what an undo gives back and what it takes back', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { saleId } = await at().sell(person, { amountFen: 4_000, usePoints: false });
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    const { data } = await listed(at(), person);
    const body = '春风路店，储值退回 ¥40.00，收回这笔得的 40 积分。';
    expect(data[0]).toMatchObject({ kind: 'undo', title: '已撤销 ¥40.00 的消费', body, saleId, canReport: false });
  });

  it('tells of a refund of a sale, and of a top-up that went back', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { saleId } = await at().sell(person, { amountFen: 4_000, usePoints: false });
    await at().call('sale.refund', { saleId, amountFen: 1_000, reason: '少做一份' }, at().as(at().manager));
    const { id: topUpId } = await at().paidIn(person);
    await at().call('topUp.refund', { topUpId, reason: '搬家' }, at().as(at().owner));
    const { data } = await listed(at(), person);
    expect(data.slice(0, 2)).toMatchObject([
      { kind: 'refund', title: '储值退款 ¥70.00', body: '已在门店退还现金。' },
      { kind: 'refund', title: '退款 ¥10.00', body: '春风路店，储值退回 ¥10.00，收回这笔得的 10 积分。' },
    ]);
  });

  it('tells of money and points apart where points had paid a part, and never of more money than comes back', async () => {
    const person = await at().member({ points: 200 });
    const { saleId } = await at().sell(person, { amountFen: 4_200 });
    await at().call('sale.refund', { saleId, amountFen: 4_200, reason: '少做一份' }, at().as(at().manager));
    expect((await listed(at(), person)).data[0]).toMatchObject({ kind: 'refund', title: '退款 ¥40.00 + 200 积分' });
    const { data } = await at().call('member.listEntries', {}, { token: person.token });
    expect(data.find(({ kind }) => kind === 'refund')).toMatchObject({ note: '共退 ¥40.00 + 200 积分' });
  });

  it('tells of another phone, not of the first, nor of the same one again', async () => {
    const person = await at().member();
    const { token } = person;
    const enrol = (installationId: string, label: string) =>
      at().call('member.enrolDevice', { installationId, label }, { token });
    await enrol(`inst-${person.personId}`, 'iPhone');
    expect((await listed(at(), person)).data.filter(({ kind }) => kind === 'device')).toEqual([]);
    await enrol('another-phone', 'HUAWEI');
    await enrol('another-phone', 'HUAWEI');
    const told = (await listed(at(), person)).data.filter(({ kind }) => kind === 'device');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ body: expect.stringContaining('「HUAWEI」') as string, canReport: true });
  });

  it('offers to freeze for a month, and reads on after the last one', async () => {
    const person = await at().member({ principalFen: 10_000 });
    await at().sell(person, { amountFen: 1_000, usePoints: false });
    await at().sell(person, { amountFen: 2_000, usePoints: false });
    await tellAll(at().app, person.memberId);
    const read = (startingAfter?: string) =>
      at().call(
        'member.listMessages',
        { limit: 1, ...(startingAfter === undefined ? {} : { startingAfter }) },
        { token: person.token },
      );
    const first = await read();
    expect([first.hasMore, first.data[0]?.title]).toEqual([true, '消费 ¥20.00']);
    expect((await read(first.data[0]?.id)).data[0]?.title).toBe('消费 ¥10.00');
    at().app.clock.advance(29 * day);
    expect((await read()).data[0]?.canReport).toBe(true);
  });
});
