import { AuditEntry } from '../../server/src/staff/index.ts';
import { asRead, dataOf, textOf } from '../support/exportedPage.ts';
import { twoLines } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { setProgramme } from '../support/staffCare.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.exportOwn', (at) => {
  it('holds what staff would hand out, and what the member said and was told; the trail knows', async () => {
    const { call, owner } = at();
    const person = await at().member({ points: 200 });
    const { token, memberId } = person;
    await call('member.changeProfile', { birthday: '1990-02-28' }, { token });
    await call('member.setPreference', { topic: 'marketing', on: true }, { token });
    await call('member.addNote', { memberId, text: '对花生过敏' }, { token: owner.token });
    await at().sell(person, { amountFen: 1_000 });
    await tellAll(at().app, memberId);
    const { json, complete } = await call('member.exportOwn', {}, { token });
    expect(complete).toBe(true);
    const own = JSON.parse(json) as Record<string, unknown>;
    expect(own).toMatchObject({
      member: { cardNumber: person.cardNumber, birthday: '1990-02-28' },
      preferences: [{ topic: 'marketing', wanted: true }],
      notes: [{ text: '对花生过敏' }],
    });
    expect(own['messages']).toHaveLength(1);
    const byStaff = JSON.parse(
      (await call('member.export', { memberId, reason: '本人申请' }, { token: owner.token })).json,
    ) as Record<string, unknown>;
    expect({ ...byStaff, exportedAt: '' }).toEqual({ ...own, exportedAt: '' });
    const trail = await at()
      .app.resources.db.reader.getRepository(AuditEntry)
      .findBy({ subject: memberId, action: 'member.exportOwn' });
    expect(trail).toMatchObject([{ staffId: null }]);
  });

  it('is a page that a person reads, with every single thing that the JSON holds', async () => {
    const { call, owner, cashier } = at();
    const { items } = await twoLines(at());
    const person = await at().member({ points: 1_200, principalFen: 3_000, bonusFen: 500 });
    const { token, memberId } = person;
    await setProgramme(at(), {
      customFields: [{ key: 'taste', label: '口味', type: 'choice', choices: ['少糖'], purpose: '记住您的口味' }],
    });
    const fields = [{ key: 'taste', value: '少糖' }];
    await call('member.changeProfile', { gender: 'female', birthday: '1990-02-28', fields }, { token });
    await call('member.setPreference', { topic: 'marketing', on: true }, { token });
    await call('member.setPreference', { topic: 'points', on: false }, { token });
    await call('member.addNote', { memberId, text: '对 <花生> 过敏 & "怕辣"' }, { token: owner.token });
    await call('member.addTag', { memberId, tag: '靠窗' }, { token: owner.token });
    const { saleId } = await at().sell(person, { items });
    await call('sale.refund', { saleId, amountFen: 1_000, reason: '少做一份' }, at().as(cashier));
    await call('member.adjustPoints', { memberId, delta: 7, reason: '补记' }, at().as(owner));
    await tellAll(at().app, memberId);
    const { html, json } = await call('member.exportOwn', {}, { token });
    const data = dataOf(JSON.parse(json));
    const page = textOf(html);
    expect(data.filter((datum) => !page.includes(asRead(datum)))).toEqual([]);
    expect(new Set(data.map(({ path }) => path.split('/')[1]))).toEqual(
      new Set([
        'exportedAt',
        'member',
        'consents',
        'preferences',
        'identities',
        'devices',
        'history',
        'sales',
        'notes',
        'messages',
      ]),
    );
    expect(page).toContain('口味');
    // One row for each entry: nothing is said once for two.
    const all = JSON.parse(json) as Record<string, unknown>;
    const rows = Object.values(all).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
    const aboutThem = 16;
    expect(html.match(/<tr><td>/g)).toHaveLength(rows + aboutThem);
  });

  it('holds nothing of anybody else', async () => {
    const [one, other] = [await at().member({ points: 200 }), await at().member({ points: 300 })];
    await at().sell(other, { amountFen: 1_000 });
    const { html, json } = await at().call('member.exportOwn', {}, { token: one.token });
    expect(html + json).not.toContain(other.cardNumber);
    expect((JSON.parse(json) as { sales: unknown[] }).sales).toEqual([]);
  });
});
