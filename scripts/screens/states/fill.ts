import { noLimits } from '@shuke/shared/limitWords';
import { harmless, companyFacts } from '../../../test/support/harmless.ts';
import { startTestApp, type TestApp } from '../../../test/harness/app.ts';
import { sqlitePlace } from '../../../test/harness/place.ts';
import { given } from '../../../test/support/points.ts';
import { newKey, password, Shop, type Person } from '../../../test/support/shop.ts';
import { tellAll } from '../../../test/support/telling.ts';
import { businessDate } from '../../../server/src/platform/clock.ts';
import type { Branch } from '../../../server/src/merchant/index.ts';
import { Member } from '../../../server/src/member/index.ts';
import { PhysicalCard } from '../../../server/src/physicalCard/index.ts';
import { TopUp } from '../../../server/src/wallet/index.ts';
import type { Kept } from './stage.ts';

const [dayMs, stepMs] = [86_400_000, 30_000];

/** A shop with one of everything that a page can show, and a member who has been there. */
export interface Filled {
  app: TestApp;
  shop: Shop;
  branch: Branch;
  person: Person;
  cashier: { token: string };
  /** What stands in for `:name` in an address. */
  words: Readonly<Record<string, string>>;
  /** Sessions of the till, by who is signed in. */
  kept: Kept;
  close: () => Promise<void>;
}

/** An address with its `:names` filled in. */
export const said = (address: string, { words }: Filled): string =>
  address.replace(/:(\w+)/g, (_, name: string) => words[name] ?? '');

/** The member's next code; the till takes each once. */
export async function nextCode({ app, shop, person }: Filled): Promise<string> {
  app.clock.advance(stepMs);
  await app.call('member.codeStatus', { deviceId: person.device.deviceId }, { token: person.token });
  return shop.codeOf(person);
}

/** Opens the shop and lives a morning in it. */
export async function fill(): Promise<Filled> {
  const place = await sqlitePlace();
  const app = await startTestApp(place, { now: Date.now() });
  const shop = new Shop(app);
  const [branch, other] = [await shop.branch(), await shop.branch('湖滨店')];
  const cashier = await shop.staff('cashier', [branch]);
  const manager = await shop.staff('manager', [branch, other], '周姐');
  const owner = await shop.staff('owner', [], '老陈');
  for (const [payFen, bonusFen, isUsual] of [
    [10_000, 500, false],
    [30_000, 3_000, true],
    [50_000, 6_000, false],
  ] as const)
    await shop.plan({ payFen, bonusFen, isUsual });
  const person = await shop.member('xiaoman');
  const { token } = person;
  await app.call('member.changeProfile', { name: '小满', gender: 'female', birthday: '1990-02-28' }, { token });
  const soon = businessDate(app.clock.now() + 13 * dayMs);
  await given(app, { memberId: person.memberId, points: 860, growth: 3_860, expiresOn: soon });
  await given(app, { memberId: person.memberId, points: 11_480 });
  await shop.fund(person.memberId, branch, cashier.staffId, { principalFen: 30_000, bonusFen: 3_000 });
  const signedIn = await app.call('session.staffSignIn', { phone: owner.phone, password });
  const { memberId, ...session } = await app.call('session.memberLogin', { code: await shop.wechatCode('xiaoman', 'login') });
  const filled = {
    app,
    shop,
    branch,
    person,
    cashier,
    words: {},
    kept: {},
    close: () =>
      app.stop().then(() => {
        place.remove();
      }),
  };
  const kept = {
    'staff:staffSession': signedIn,
    'person:xiaoman:session': { ...session, memberId },
    // The phone that shows the codes the till is given.
    'person:xiaoman:codeDevice': { ...person.device, handleIssuedAt: app.clock.now(), memberId },
  };
  const saleId = await sales(filled);
  const topUpId = await money(filled);
  await family(filled, owner);
  await tillThings({ ...filled, saleId }, { manager, owner });
  await tellAll(app, person.memberId);
  const { phoneTail } = await app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
  return { ...filled, kept, words: { saleId, topUpId, tail: phoneTail } };
}

const once = (token: string) => ({ token, idempotencyKey: newKey() });

/** Sales, one undone, one partly given back. Gives a plain one. */
async function sales(filled: Filled): Promise<string> {
  const { app, branch, cashier } = filled;
  const sell = async (amountFen: number): Promise<string> => {
    const visit = await app.call(
      'sale.identify',
      { branchId: branch.id, code: await nextCode(filled) },
      { token: cashier.token },
    );
    const basket = { visitId: visit.visitId, amountFen, usePoints: false };
    const { quoteHash } = await app.call('sale.quote', basket, { token: cashier.token });
    return (await app.call('sale.checkout', { ...basket, quoteHash }, once(cashier.token))).saleId;
  };
  const [undone, back, plain] = [await sell(3_200), await sell(4_600), await sell(6_400)];
  await app.call('sale.undo', { saleId: undone }, once(cashier.token));
  await app
    .call('sale.refund', { saleId: back, amountFen: 1_000, reason: '少做一份' }, once(cashier.token))
    .catch(() => undefined);
  await app.call('approval.ask', { kind: 'saleUndo', subject: plain, reason: '点错了' }, once(cashier.token));
  return plain;
}

/** A top-up whose refund is wished for, one that waits to be paid, and an invoice. */
async function money({ app, shop, branch, person, cashier }: Filled): Promise<string> {
  const { token } = person;
  const newest = (memberId: string) =>
    app.resources.db.reader.getRepository(TopUp).findOneOrFail({ where: { memberId }, order: { id: 'DESC' } });
  const { id: topUpId } = await newest(person.memberId);
  await app.call('wallet.askInvoice', { ...harmless['wallet.askInvoice'], topUpId }, once(token));
  const { plans, terms } = await app.call('wallet.get', {}, { token });
  const plan = plans[0]?.planId ?? '';
  await app.call('wallet.startTopUp', { planId: plan, termsVersion: terms.version }, once(token));
  const wisher = await shop.member('wisher');
  await shop.fund(wisher.memberId, branch, (await app.call('staff.me', {}, { token: cashier.token })).id, {
    principalFen: 20_000,
  });
  await app.call('wallet.askRefund', { topUpId: (await newest(wisher.memberId)).id }, once(wisher.token));
  return topUpId;
}

/** Somebody who spends from this wallet, and cards of others in it. */
async function family({ app, shop, branch, person }: Filled, owner: { token: string }): Promise<void> {
  const relative = await shop.member('mother');
  await app.call('member.changeProfile', { name: '妈妈' }, { token: relative.token });
  const limits = { ...noLimits, perSaleFen: 10_000, perMonthFen: 50_000 };
  const { code } = await app.call('wallet.inviteHolder', limits, { token: person.token });
  await app.call('wallet.acceptInvite', { code }, { token: relative.token });
  const back = await app.call('wallet.inviteHolder', noLimits, { token: relative.token });
  await app.call('wallet.acceptInvite', { code: back.code }, { token: person.token });
  const { walletId } = await app.call('companyWallet.create', { ...companyFacts, branchId: branch.id }, once(owner.token));
  await app.call('companyWallet.topUp', { walletId, amountFen: 100_000 }, once(owner.token));
  await app.call('companyWallet.setHolder', { ...limits, walletId, cardNumber: person.cardNumber }, { token: owner.token });
  await app.call('member.enrolDevice', { installationId: 'an-older-phone', label: 'HUAWEI Mate 60' }, { token: person.token });
}

/** Products, a basket put aside, a plastic card, a shift that was closed, and one that is open. */
async function tillThings(
  { app, branch, person, cashier, saleId, shop }: Filled & { saleId: string },
  { manager, owner }: Record<'manager' | 'owner', { token: string }>,
): Promise<void> {
  for (const [place, [name, priceFen]] of (
    [
      ['珍珠奶茶', 1_800],
      ['豆花', 1_200],
      ['岩茶礼盒', 26_800],
    ] as const
  ).entries()) {
    const product = {
      ...harmless['product.create'],
      code: `69012345678${String(place)}`,
      name,
      priceFen,
      branchIds: [branch.id],
    };
    await app.call('product.create', product, once(manager.token));
  }
  await app.call('sale.hold', { branchId: branch.id, amountFen: 4_600, label: '靠窗那桌' }, once(cashier.token));
  const { batchId } = await app.call(
    'physicalCard.createBatch',
    { branchId: branch.id, name: '第一批', count: 2 },
    once(owner.token),
  );
  const card = await app.resources.db.reader.getRepository(PhysicalCard).findOneByOrFail({ batchId });
  const filled = { app, shop, person } as Filled;
  const code = await nextCode(filled);
  const { visitId } = await app.call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
  await app.call('physicalCard.bind', { visitId, cardNumber: card.id }, once(cashier.token));
  const drawer = { branchId: branch.id, till: 'till-1', floatFen: 20_000 };
  const { shiftId } = await app.call('shift.open', drawer, once(cashier.token));
  await app.call('shift.close', { shiftId, countedFen: 19_500, reason: '找错一次' }, once(cashier.token));
  await app.call('sale.get', { saleId }, { token: cashier.token });
}
