import { exportPage, type ExportShop } from './exportPage.ts';
import type { ExportFacts } from './exportFacts.ts';

const at = '2026-03-17T16:05:09.000Z';
const shop: ExportShop = {
  ...{ brandName: '山雀茶点', pointsName: '喜鹊豆', growthName: '茶龄' },
  customFields: [{ key: 'taste', label: '口味' }],
};
const facts = (differs: Partial<ExportFacts['all']> = {}): ExportFacts => ({
  complete: true,
  all: {
    exportedAt: '2026-03-20T02:00:00.000Z',
    member: {
      ...{
        name: '小满',
        phone: '13612345678',
        cardNumber: '8812345678901234',
        status: 'active',
        joinedAt: at,
        visitCount: 1_234,
      },
      ...{ tier: '熟客', growth: 3_860, points: 12_340, tags: ['靠窗', '少冰'], gender: 'female', birthday: '1990-02-28' },
      wallet: { principalFen: 12_345, bonusFen: 678, totalFen: 13_023 },
      ...{ ownFields: { taste: '少糖', gone: '旧话' }, confirmFromFen: 20_000, quiet: { from: 1_320, to: 480 } },
    },
    consents: [{ version: '2026-01', at }],
    preferences: [{ topic: 'points', wanted: true, at }],
    identities: [{ appId: 'wx1', openid: 'openid-1', unionid: null, since: at }],
    devices: [{ label: '微信小程序', since: at }],
    plasticCards: [{ cardNumber: '8600000000000018', status: 'bound', since: null }],
    history: [
      {
        ...{ kind: 'sale', at, pointsDelta: -1_000, pointsAfter: 11_340, walletDeltaFen: -5_000, walletAfterFen: 8_023 },
        ...{ title: '消费', note: '熟客 1.5 倍' },
      },
    ],
    sales: [
      {
        ...{ number: 'SK2603180005 0417', status: 'paid', amountFen: 4_100, payableFen: 3_800, at },
        items: [{ name: '青提', quantityMilli: 500, amountFen: 500 }],
      },
    ],
    notes: [{ text: '对花生过敏', at }],
    messages: [{ title: '积分到账', body: '得 3 积分', at }],
    ...differs,
  },
});
/** What a person reads, without the marks. */
const read = (html: string): string =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');

describe('the page with all that is kept of a member', () => {
  it('is this, in words and times of people', () => {
    const text = read(exportPage(facts(), shop));
    for (const line of [
      '山雀茶点：小满的会员资料',
      '|手机号|13612345678|',
      '|入会时间|2026-03-18 00:05:09|',
      '|到店次数|1,234|',
      '|储值余额|¥130.23：本金 ¥123.45，赠送 ¥6.78|',
      '|口味|少糖|',
      '|gone|旧话|',
      '|付款多少要本人确认|¥200.00 起|',
      '|不打扰时段|22:00 到 08:00|',
      '|2026-03-18 00:05:09|消费|−1,000|11,340|−¥50.00|¥80.23|熟客 1.5 倍|',
      '|SK2603180005 0417|已收款|青提 × 0.5，¥5.00|¥41.00|¥38.00|',
      '|8600000000000018|在用|',
    ])
      expect(text).toContain(line);
  });

  it('says our own words as the shop does, and leaves what was written to the letter', () => {
    const text = read(exportPage(facts(), shop));
    for (const ours of ['|茶龄|3,860|', '|喜鹊豆|12,340|', '|喜鹊豆余额|', '|喜鹊豆到账|愿意|']) expect(text).toContain(ours);
    expect(text).toContain('|积分到账|得 3 积分|');
  });

  it('says what there is none of, and that not all of it fitted', () => {
    const all = facts({ notes: [], sales: [], messages: [] }).all;
    const text = read(exportPage({ all, complete: false }, shop));
    expect(text).toContain('门店的备注（0 条）|没有。');
    expect(text).toContain('最近的 5,000 条');
    expect(read(exportPage(facts(), shop))).not.toContain('5,000');
  });

  it('runs and loads nothing, whatever somebody wrote', () => {
    const bad = `<img src=x onerror="alert('1')">&`;
    const html = exportPage(facts({ notes: [{ text: bad, at }] }), { ...shop, brandName: bad });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<script|<link|https?:/);
  });
});
