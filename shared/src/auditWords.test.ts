import fc from 'fast-check';
import { flawsOfSentence } from './testing/readable.ts';
import { actionChoices, actionName, auditSentence, changesBetween, detailText, unknownThing } from './auditWords.ts';
import { contract } from './contract/index.ts';
import type { Operation } from './contract/kit.ts';
import { routes, type OperationId } from './routes.ts';

const writes = (Object.entries(contract) as [OperationId, Operation][])
  .filter(([id, { audience }]) => audience === 'staff' && routes[id].startsWith('POST'))
  .map(([id]) => id);

describe('the words of the trail', () => {
  it.each(writes)('%s is called something, not by its name in the code', (id) => {
    expect(actionName(id)).not.toBe(id);
  });

  it('are Chinese, and no two acts have the same', () => {
    const labels = actionChoices.map(({ label }) => label);
    expect(labels.filter((label) => !/[\u4e00-\u9fff]/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('an act nobody has named yet is shown as it is recorded', () => {
    expect(actionName('sale.somethingNew')).toBe('sale.somethingNew');
  });

  it('money of a detail is money, what is missing is left out', () => {
    expect(detailText({ payableFen: 123_400, reason: '点错了', approvalId: null }, String)).toBe('应收 ¥1,234.00，原因 点错了');
  });
});

/** Facts of an act about a member, said by somebody. */
const about = (action: string, detail: Parameters<typeof detailText>[0] = {}, staffName = '小满') => ({
  ...{ action, staffName, detail, subject: 'mem_01jc0000000000000000000000', branchName: '春风路店', pointsName: '喜鹊豆' },
  nameOf: (id: string) => (id.startsWith('mem_') ? '林晚秋（138****0000）' : unknownThing(id)),
});

describe('a line of the trail as a sentence', () => {
  it.each(actionChoices.map(({ value }) => value))('%s is one even where its record says nothing but that it was done', (act) => {
    expect(flawsOfSentence(auditSentence(about(act)))).toEqual([]);
    expect(flawsOfSentence(auditSentence(about(act, {}, '')))).toEqual([]);
  });

  it('says who gave what to whom, from what to what, in the shop’s own word for points, and why', () => {
    const given = { delta: 100, after: 609, reason: '补记', approvalId: 'apr_01jc0000000000000000000000' };
    expect(auditSentence(about('member.adjustPoints', given))).toBe(
      '小满给林晚秋（138****0000）手工增加 100 喜鹊豆，从 509 到 609，已由第二人批准，原因：补记',
    );
    const paid = { topUpId: 'top_01jc0000000000000000000000', principalFen: 30_000, bonusFen: 3_000, approvalId: null };
    expect(auditSentence(about('wallet.topUpCash', paid))).toBe('小满给林晚秋（138****0000）现金充值 ¥300.00，送 ¥30.00');
  });

  it('says of a refund money and points apart, and of one the trail kept whole what it kept', () => {
    const back = { amountFen: 4_200, wechatFen: 0, reason: '退货', approvalId: null };
    expect(auditSentence(about('sale.refund', back))).toBe('小满退款 ¥42.00：林晚秋（138****0000），原因：退货');
    expect(auditSentence(about('sale.refund', { ...back, moneyFen: 4_000, pointsBack: 200 }))).toMatch(
      /^小满退款 ¥40\.00 \+ 200 喜鹊豆：/,
    );
    const asked = { kind: 'saleRefund', amountFen: 200, moneyFen: 0, pointsBack: 200, reason: '退货' };
    expect(auditSentence(about('approval.ask', asked))).toBe('小满请人批准消费退款 200 喜鹊豆，原因：退货');
  });

  it('says what is done with points in the shop’s own word for them', () => {
    expect(auditSentence(about('staff.capReached', { act: 'adjust' }))).toContain('手工增减喜鹊豆超过上限');
    const changed = changesBetween(
      { staffCaps: { cashier: { adjust: { timesPerDay: 3 } } } },
      { staffCaps: { cashier: { adjust: { timesPerDay: 5 } } } },
    );
    expect(auditSentence(about('settings.change', changed))).toBe('小满修改了设置：店员手工增减喜鹊豆每天次数从 3 改为 5');
  });

  it('says the days in Chinese, and branches by their names', () => {
    const ran = { mchid: '1900000109', date: '2026-03-08', status: 'red', actions: 2 };
    expect(auditSentence(about('reconciliation.run', ran))).toBe(
      '小满重新对账：商户号 1900000109，2026年3月8日，没对上，2 处要处理',
    );
    const moved = { from: 'cashier', to: 'manager', branches: 1, branchIds: 'brn_0b', branchIdsBefore: 'brn_0a' };
    const named = {
      ...about('staff.change', moved),
      nameOf: (id: string) => ({ brn_0a: '湖滨店', brn_0b: '春风路店' })[id] ?? '阿禾',
    };
    expect(auditSentence(named)).toBe('小满把阿禾从店员改为店长，门店从湖滨店改为春风路店');
  });

  it('says of a change of settings which, from what to what; of long texts that they changed', () => {
    const before = { caps: { cashTopUpFen: 100_000 }, pointsName: '积分', consent: { paragraphs: ['甲'] }, undoWindowMinutes: 5 };
    const after = { caps: { cashTopUpFen: 50_000 }, pointsName: '喜鹊豆', consent: { paragraphs: ['乙'] }, undoWindowMinutes: 5 };
    expect(auditSentence(about('settings.change', { version: 3, ...changesBetween(before, after) }))).toBe(
      '小满修改了设置：一次现金充值上限从 ¥1,000.00 改为 ¥500.00；积分的名称从「积分」改为「喜鹊豆」；会员章程正文改过',
    );
    // As it was written before the trail kept both.
    expect(auditSentence(about('branch.change', { changed: 'name,cutoffHour' }))).toMatch(/：名称、换日钟点$/);
  });

  it('an act nobody has named yet is a sentence too, without its name in the code', () => {
    expect(flawsOfSentence(auditSentence(about('sale.somethingNew')))).toEqual([]);
  });

  it('what is the same before and after is no change; each plain change is kept both ways', () => {
    const facts = fc.record({ name: fc.string({ maxLength: 20 }), caps: fc.record({ saleFen: fc.nat(), on: fc.boolean() }) });
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const changes = changesBetween(before, after);
        expect(changesBetween(after, after)).toEqual({});
        expect('to.caps.saleFen' in changes).toBe(before.caps.saleFen !== after.caps.saleFen);
        if (before.name !== after.name) expect(changes).toMatchObject({ 'from.name': before.name, 'to.name': after.name });
      }),
    );
  });
});
