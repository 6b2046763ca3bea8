import { ids } from '../../miniapp/src/ids.ts';
import { staffIds } from '../../miniapp/src/staff/ids.ts';
import { changeMember } from '../../test/support/changeMember.ts';
import { given } from '../../test/support/points.ts';
import type { Phone } from '../../test/weapp/phone/index.ts';
import { join, routes, scan, showCode, signIn, typeAmount } from '../../test/weapp/steps.ts';
import type { Street } from '../../test/weapp/street.ts';

/** Takes a picture of the page in front, under a name. */
export type Look = (name: string, phone: Phone) => Promise<void>;

const longName = '欧阳慕容司徒端木南宫夏侯诸葛';
const hugeFen = 999_999_999;

/** Leads people through the pages as they meet them, and looks at each. */
export async function play(street: Street, look: Look): Promise<void> {
  const { shop, branch } = street;
  const cashier = await shop.staff('cashier', [branch]);
  for (const [payFen, bonusFen] of [
    [10_000, 500],
    [30_000, 3_000],
    [50_000, 6_000],
  ] as const)
    await shop.plan({ payFen, bonusFen });
  const member = street.phone('xiao-man');
  await member.waitFor(() => member.find(ids.join));
  await look('visitor', member);
  await member.tap(ids.join);
  await member.says('我们只用手机号做这三件事');
  await look('join', member);
  await join(member);
  await member.waitFor(() => member.read(ids.homePoints)?.includes('200'));
  await look('home', member);
  await topUp(member, look);
  const code = await showCode(member);
  await look('code', member);
  await sell(street, { member, code, cashier }, look);
  await seeMine(member, look);
  await lookAtExtremes(street, cashier.staffId, look);
}

async function topUp(member: Phone, look: Look): Promise<void> {
  await member.tap(ids.homeWallet);
  await member.waitFor(() => member.find(ids.walletPay));
  await look('wallet', member);
  await member.tap(ids.consent);
  await member.waitFor(() => member.find(ids.consent)?.attributes['aria-checked'] === 'true');
  await member.tap(ids.walletPay);
  await member.waitFor(() => member.read(ids.moneyTitle) === '已到账');
  await look('money', member);
  await member.tap(ids.refundOpen);
  await member.waitFor(() => member.find(ids.refundAsk));
  await look('refund', member);
  await member.tap(ids.refundAsk);
  await member.waitFor(() => member.find(ids.refundState));
  await look('refund-asked', member);
  await member.tap(ids.invoiceOpen);
  await member.tap(ids.invoiceCompany);
  await member.waitFor(() => member.find(ids.invoiceTax));
  await look('invoice', member);
  await member.tap(ids.sheetClose);
  await member.tap(ids.back);
  await member.tap(ids.walletTopUps);
  await member.says('退款申请中');
  await look('top-ups', member);
  await member.tap(ids.back);
  await member.tap(ids.back);
  await member.shows(routes.home);
}

interface Sale {
  member: Phone;
  code: string;
  cashier: { phone: string };
}

async function sell(street: Street, { member, code, cashier }: Sale, look: Look): Promise<void> {
  const till = street.phone('a-he');
  await till.tap(ids.staffEntry);
  await till.waitFor(() => till.find(staffIds.signIn));
  await look('till-sign-in', till);
  await signIn(till, cashier);
  await till.waitFor(() => till.read(staffIds.saleCount));
  await look('till-home', till);
  await till.tap(staffIds.enterCode);
  await till.waitFor(() => till.find(staffIds.code));
  await look('till-scan', till);
  await till.tap(ids.back);
  await scan(till, code);
  await look('till-member', till);
  await typeAmount(till, '128');
  await look('till-keypad', till);
  await till.tap(staffIds.keypadCharge);
  await till.waitFor(() => till.find(staffIds.undo));
  await look('till-receipt', till);
  await member.waitFor(() => member.find(ids.codePaid));
  await look('code-paid', member);
  await member.tap(ids.codePaidMore);
  await member.shows(routes.history);
  await member.says('没有更早的了');
  await look('history', member);
}

/** 我的 with all it leads to; the last time with large letters. */
async function seeMine(member: Phone, look: Look): Promise<void> {
  await member.openTab(routes.me);
  await member.waitFor(() => member.find(ids.mePoints));
  await look('me', member);
  for (const [name, entry, words] of [
    ['profile', ids.meProfile, '称呼'],
    ['inbox', ids.meInbox, '不是您本人'],
    ['family', ids.meFamily, '邀请家人'],
    ['devices', ids.meDevices, '最多 3 台'],
    ['data', ids.meData, '您同意过的章程'],
  ] as const) {
    await member.tap(entry);
    await member.says(words);
    await look(name, member);
    if (name === 'data') {
      await member.tap(ids.dataEnd);
      await member.waitFor(() => member.find(ids.dataAgree));
      await look('data-end', member);
    }
    if (name !== 'data') await member.tap(ids.back);
  }
  await member.openTab(routes.me);
  await member.tap(ids.meFreezeCard);
  await member.waitFor(() => member.find(ids.freezeCard));
  await look('freeze-card', member);
  await member.tap(ids.sheetClose);
  await member.waitFor(() => member.find(ids.freezeCard) === undefined);
  await member.tap(ids.meCare);
  await member.waitFor(() => member.find(ids.meCare)?.attributes['aria-checked'] === 'true');
  await look('me-care', member);
  await member.openTab(routes.home);
  await member.waitFor(() => member.find(ids.careLeave));
  await look('home-care', member);
  await member.openTab(routes.history);
  await member.says('没有更早的了');
  await look('history-care', member);
}

/** A long name, and the largest numbers there can be: nothing may be cut. */
async function lookAtExtremes(street: Street, staffId: string, look: Look): Promise<void> {
  const { app, shop, branch } = street;
  const person = 'everybody';
  const first = street.phone(person);
  await join(first);
  const { memberId } = await app.call('session.memberLogin', { code: await shop.wechatCode(person, 'login') });
  if (memberId === null) throw new Error('nobody joined');
  await given(app, { memberId, points: hugeFen, growth: hugeFen });
  await shop.fund(memberId, branch, staffId, { principalFen: hugeFen, bonusFen: hugeFen });
  await changeMember(app, memberId, { name: longName });
  const member = street.phone(person, { after: first });
  await member.waitFor(() => member.text.includes(longName));
  await look('home-huge', member);
  await member.tap(ids.homeWallet);
  await member.waitFor(() => member.find(ids.walletPay));
  await look('wallet-huge', member);
  await member.tap(ids.back);
  await member.openTab(routes.history);
  await member.says('没有更早的了');
  await look('history-huge', member);
}
