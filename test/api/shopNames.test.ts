import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';
import { describeWorld } from '../support/operation.ts';
import { given } from '../support/points.ts';
import { refusal } from '../support/refusal.ts';
import { toppedUp } from '../support/refunds.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { share } from '../support/shared.ts';
import { newKey, password, type Person } from '../support/shop.ts';
import { approved, setProgramme } from '../support/staffCare.ts';
import { tellAll } from '../support/telling.ts';
import { send, wireOf } from '../support/wire.ts';

const names = { pointsName: '喜鹊豆', growthName: '茶龄' };
/** What a shop writes and members agree to is its own: here it keeps to its names. */
const texts = {
  consent: { version: 'beans', title: '会员章程', paragraphs: ['喜鹊豆按规则获得和使用。'] },
};
const usual = /积分|成长值/;
/** The words around what should not be there, so that a failure says where. */
const leftIn = (text: string): string[] => text.match(/.{0,24}(?:积分|成长值).{0,12}/g) ?? [];

const operations = Object.entries(contract) as [OperationId, Operation][];
const membersOwn = operations.filter(([, { audience }]) => audience !== 'staff').map(([id]) => id);
/** What is printed for a member, read out to them, or taken home in a file. */
const staffTells: readonly OperationId[] = [
  ...(['sale.quote', 'sale.checkout', 'sale.get', 'sale.slip', 'sale.refund', 'sale.undo', 'sale.previewRefund'] as const),
  ...(['member.timeline', 'member.export', 'member.exportList', 'list.export', 'report.overview'] as const),
  ...(['companyWallet.listEntries', 'member.adjustPoints', 'topUp.get'] as const),
];

describeWorld('a shop that calls its points 喜鹊豆 and its growth value 茶龄', (at) => {
  beforeAll(async () => {
    await setProgramme(at(), { ...names, ...texts });
  });
  /** Everything that moves points: used, earned, taken back, given back in part, corrected by hand, and already spent. */
  const lived = async (): Promise<Person> => {
    const person = await at().member({ principalFen: 100_000, growth: 2_000 });
    await given(at().app, { memberId: person.memberId, points: 5_000 });
    const { saleId } = await at().sell(person, { amountFen: 20_000 });
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    const { saleId: kept } = await at().sell(person, { amountFen: 20_000 });
    await at().call('sale.refund', { saleId: kept, amountFen: 5_000, reason: '少做一份' }, at().as(at().manager));
    const correction = { memberId: person.memberId, delta: -20, reason: '录错' };
    await at().call('member.adjustPoints', correction, at().as(at().owner));
    await tellAll(at().app, person.memberId);
    return person;
  };

  it('says so in all a member reads of their card: history, notes, messages, and what they take home', async () => {
    const { token } = await lived();
    const read = await Promise.all([
      at().call('member.home', {}, { token }),
      at().call('member.listEntries', { limit: 50 }, { token }),
      at().call('member.listMessages', {}, { token }),
      at().call('member.exportOwn', {}, { token, idempotencyKey: newKey() }),
    ]);
    const text = JSON.stringify(read);
    expect(leftIn(text)).toEqual([]);
    for (const told of ['消费得喜鹊豆', '喜鹊豆抵扣', '喜鹊豆调整', '收回喜鹊豆', '喜鹊豆退回']) expect(text).toContain(told);
  });

  it('says why a line of the books is there, and never how a program calls it; a member’s name is not theirs to change', async () => {
    const [owner, holder] = [await at().member({ principalFen: 9_000 }), await at().member()];
    await at().call('member.changeProfile', { name: '积分达人' }, { token: holder.token });
    await share(at(), owner, holder);
    await toppedUp(at(), owner, { payFen: 20_000 });
    await at().sell(holder, { amountFen: 2_000, walletOwner: owner.memberId, usePoints: false });
    const { html, json } = await at().call('member.exportOwn', {}, { token: owner.token });
    const { history } = JSON.parse(json) as { history: { title: string; note: string }[] };
    const { data } = await at().call('member.listEntries', { limit: 50 }, { token: owner.token });
    expect(history.map(({ title, note }) => [title, note])).toEqual(data.map(({ title, note }) => [title, note]));
    expect(history.map(({ note }) => note)).toContain('积分达人 用卡');
    expect(html).toContain('积分达人 用卡');
    expect(html).not.toMatch(/(?:pay|plan|earn|merge|holder|sale_refund):/);
    const asked = { memberId: owner.memberId, what: 'ledger' as const, limit: 50 };
    const { token } = await at().call('session.staffSignIn', { phone: at().owner.phone, password });
    const happened = await at().call('member.timeline', asked, { token });
    expect(happened.data.map(({ note }) => note)).toContain('积分达人 用卡');
    // What follows looks for the usual words in lists that name members.
    await at().call('member.changeProfile', { name: '小满' }, { token: holder.token });
  });

  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(at());
  });
  /** Twice: what is done the first time may be refused the second, in words. */
  const answersOf = async (id: OperationId, token: string, input: object = scene.inputs[id]) => {
    const twice = [
      wireOf(id, input, { token, idempotencyKey: newKey() }),
      wireOf(id, input, { token, idempotencyKey: newKey() }),
    ];
    return Promise.all(twice.map((wire) => send(at().app.url, wire)));
  };

  it.each(membersOwn)('%s answers without our own names for them, done or refused', async (id) => {
    const { token } = contract[id].audience === 'member' ? scene.person : scene.visitor;
    expect((await answersOf(id, token)).flatMap(({ text }) => leftIn(text))).toEqual([]);
  });

  it.each(staffTells)('%s, which staff read out or hand over, keeps to them too', async (id) => {
    const { token } = await at().call('session.staffSignIn', { phone: at().owner.phone, password });
    const { memberId } = await at().member({ points: 500 });
    const own = 'memberId' in scene.inputs[id] ? { memberId } : {};
    const answers = await answersOf(id, token, { ...scene.inputs[id], ...own });
    expect(answers.flatMap(({ text }) => leftIn(text))).toEqual([]);
  });

  it('names them on the slip, on the bill and at the head of a file', async () => {
    const { call, cashier, owner, branch } = at();
    const person = await at().member({ principalFen: 50_000 });
    await given(at().app, { memberId: person.memberId, points: 3_000 });
    const { quote } = await at().priced(person, { amountFen: 9_000 });
    const { saleId } = await at().sell(person, { amountFen: 9_000 });
    const slip = await call('sale.slip', { saleId, width: '80' }, { token: cashier.token });
    const sales = await call('list.export', { list: 'sale.list', filter: { branchId: branch.id } }, { token: owner.token });
    const members = await call('member.exportList', {}, { token: owner.token });
    for (const each of [quote.lines.map(({ label }) => label).join(), slip.lines.join(), sales.csv, members.csv]) {
      expect(each).toContain('喜鹊豆');
      expect(each).not.toMatch(usual);
    }
  });

  it('names them in the lists of what staff asked for and did, and in their files', async () => {
    const { call, manager, owner } = at();
    const { memberId } = await at().member({ points: 500 });
    await approved(at(), { kind: 'pointsAdjust', subject: memberId, amountFen: 50 }, { maker: owner, checker: manager });
    await call('member.adjustPoints', { memberId, delta: 20, reason: '补记' }, at().as(owner));
    const { data } = await call('staff.listAudit', {}, { token: owner.token });
    const sentences = data.map(({ sentence }) => sentence).join();
    expect(leftIn(sentences)).toEqual([]);
    expect(sentences).toContain('请人批准手工增减喜鹊豆 50 喜鹊豆');
    expect(sentences).toContain('提的「手工增减喜鹊豆」');
    for (const [list, filter] of [
      ['approval.list', { show: 'all' }],
      ['staff.listAudit', {}],
    ] as const) {
      const { csv } = await call('list.export', { list, filter }, { token: owner.token });
      expect(leftIn(csv)).toEqual([]);
      expect(csv).toContain('手工增减喜鹊豆');
    }
  });

  it('refuses in them', async () => {
    const person = await at().member();
    const claimed = at().call('member.claimSale', { code: '8700000000000004' }, at().as(person));
    expect((await refusal(claimed)).message).toMatch(/^补喜鹊豆码/);
  });
});
