import { deviceRowId, ids, messageId } from '../../miniapp/src/ids.ts';
import { staffIds } from '../../miniapp/src/staff/ids.ts';
import { readBuild, type NewFunction, type Phone } from './phone/index.ts';
import { join, routes, scan, showCode, shownCode, signIn, typeAmount } from './steps.ts';
import { describeStreet, type Street } from './street.ts';
import { compileWxml, drawnIds, drawnText, hasWcc, type Draw } from './wcc.ts';

const withWcc = hasWcc ? it : it.skip;
const onlyHere = hasWcc ? '' : ' (skipped: WeChat’s compiler needs Linux on x86-64)';

/** Compares what WeChat draws of the page in front with what the page says; remembers the route. */
function comparer(draw: Draw) {
  const seen: string[] = [];
  const compare = (phone: Phone): void => {
    const { route, data } = phone.page;
    const drawn = draw(route, data);
    expect({ route, text: drawnText(drawn) }).toEqual({ route, text: phone.text.replaceAll('\n', '') });
    expect(drawnIds(drawn)).toEqual(phone.nodes.filter(({ tag }) => tag !== 'block').map(({ id }) => id));
    seen.push(route);
  };
  return { seen, compare };
}

/** Leads two people through every page, and looks at each of them. */
async function seeEveryPage(street: Street, newFunction: NewFunction, look: (phone: Phone) => void): Promise<void> {
  const { shop, branch } = street;
  const cashier = await shop.staff('cashier', [branch]);
  await shop.plan({ payFen: 10_000, bonusFen: 500 });
  const member = street.phone(`member-${newFunction.replace(' ', '-')}`, { newFunction });
  await member.waitFor(() => member.find(ids.join));
  look(member);
  await member.tap(ids.join);
  await member.says('我们只用手机号做这三件事');
  look(member);
  await join(member);
  await member.waitFor(() => member.read(ids.homePoints)?.includes('200'));
  look(member);
  await member.openTab(routes.history);
  await member.says('没有更早的了');
  look(member);
  await member.openTab(routes.home);
  await seeStoredValue(member, look);
  await seeMine(member, look);
  await showCode(member);
  look(member);

  const till = street.phone('a-he', { newFunction });
  await till.tap(ids.staffEntry);
  await till.waitFor(() => till.find(staffIds.signIn));
  look(till);
  await signIn(till, cashier);
  await till.waitFor(() => till.read(staffIds.saleCount));
  look(till);
  await till.tap(staffIds.enterCode);
  await till.waitFor(() => till.find(staffIds.code));
  look(till);
  await till.tap(ids.back);
  await scan(till, await shownCode(member));
  look(till);
  await typeAmount(till, '128');
  look(till);
  await till.tap(staffIds.keypadCharge);
  await till.waitFor(() => till.find(staffIds.undo));
  look(till);
  await seeTheTillsOtherWork(till, look);
}

/** From home to a slip's points, and what 我的 leads to; ends at home. */
async function seeMine(member: Phone, look: (phone: Phone) => void): Promise<void> {
  await member.tap(ids.homeClaim);
  await member.waitFor(() => member.find(ids.claimDone));
  look(member);
  await member.openTab(routes.me);
  await member.waitFor(() => member.find(ids.meCard));
  look(member);
  await member.tap(ids.meInbox);
  await member.waitFor(() => member.page.route === routes.inbox && member.nodes.some(({ id }) => id.startsWith(messageId(''))));
  look(member);
  await member.tap(ids.back);
  await member.tap(ids.meFamily);
  await member.waitFor(() => member.find(ids.familyInvite));
  look(member);
  await member.tap(ids.back);
  await seeAccount(member, look);
  await member.openTab(routes.home);
}

/** Profile, phones and data of 我的. */
async function seeAccount(member: Phone, look: (phone: Phone) => void): Promise<void> {
  await member.tap(ids.meProfile);
  await member.waitFor(() => member.find(ids.profileName));
  look(member);
  await member.tap(ids.back);
  await member.tap(ids.meDevices);
  await member.waitFor(
    () => member.page.route === routes.devices && member.nodes.some(({ id }) => id.startsWith(deviceRowId(''))),
  );
  look(member);
  await member.tap(ids.back);
  await member.tap(ids.meData);
  await member.waitFor(() => member.find(ids.dataConsents));
  look(member);
}

/** A sale without a member, a visitor who joins, the drawer, wishes of colleagues, and the till without network. */
async function seeTheTillsOtherWork(till: Phone, look: (phone: Phone) => void): Promise<void> {
  await till.openLink(routes.staffHome);
  await till.tap(staffIds.walkIn);
  await till.waitFor(() => till.find(staffIds.toJoin));
  look(till);
  await till.tap(staffIds.toJoin);
  await till.waitFor(() => till.find(staffIds.joinPhone));
  look(till);
  await till.openLink(routes.staffHome);
  await till.tap(staffIds.branch);
  await till.tap(staffIds.shift);
  await till.waitFor(() => till.find(staffIds.shiftOpen));
  look(till);
  await till.openLink(routes.approvals);
  await till.says('您没有这项权限');
  look(till);
  await till.openLink(routes.team);
  await till.says('您没有这项权限');
  look(till);
  for (const page of [routes.wishes, routes.companies, routes.slip]) {
    await till.openLink(page);
    await till.waitFor(() => till.page.route === page);
    look(till);
  }
  await till.openLink(routes.offline);
  await till.waitFor(() => till.find(staffIds.code));
  look(till);
}

/** From home through a top-up, and back. */
async function seeStoredValue(member: Phone, look: (phone: Phone) => void): Promise<void> {
  await member.tap(ids.homeWallet);
  await member.waitFor(() => member.find(ids.walletPay));
  look(member);
  await member.tap(ids.consent);
  await member.waitFor(() => member.find(ids.consent)?.attributes['aria-checked'] === 'true');
  await member.tap(ids.walletPay);
  await member.waitFor(() => member.read(ids.moneyTitle) === '已到账');
  look(member);
  await member.tap(ids.back);
  await member.tap(ids.walletTopUps);
  await member.says('充值 ¥100.00');
  look(member);
  await member.tap(ids.back);
  await member.tap(ids.back);
  await member.shows(routes.home);
}

describeStreet('the built wxml', (at) => {
  for (const newFunction of ['throws', 'does nothing'] as const) {
    withWcc(`is drawn by WeChat as each page says, where new Function ${newFunction}${onlyHere}`, async () => {
      const build = readBuild();
      const { seen, compare } = comparer(compileWxml(build.root));
      await seeEveryPage(at(), newFunction, compare);
      expect(new Set(seen)).toEqual(new Set(build.routes));
    });
  }
});
