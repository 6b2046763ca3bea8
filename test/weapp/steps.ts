import { ids } from '../../miniapp/src/ids.ts';
import { keyId, staffIds } from '../../miniapp/src/staff/ids.ts';
import { password } from '../support/shop.ts';
import type { Phone } from './phone/index.ts';

/** Routes of the pages, as app.json has them. */
export const routes = {
  home: 'pages/home/index',
  history: 'pages/history/index',
  code: 'pages/code/index',
  join: 'pages/join/index',
  wallet: 'pages/wallet/index',
  money: 'pages/topup/index',
  me: 'pages/me/index',
  profile: 'pages/profile/index',
  devices: 'pages/devices/index',
  myData: 'pages/mydata/index',
  inbox: 'pages/inbox/index',
  family: 'pages/family/index',
  claim: 'pages/claim/index',
  staffHome: 'staff/pages/home/index',
  signIn: 'staff/pages/signin/index',
  scan: 'staff/pages/scan/index',
  member: 'staff/pages/member/index',
  keypad: 'staff/pages/keypad/index',
  receipt: 'staff/pages/receipt/index',
  slip: 'staff/pages/slip/index',
  approvals: 'staff/pages/approvals/index',
  team: 'staff/pages/team/index',
  shift: 'staff/pages/shift/index',
  wishes: 'staff/pages/wishes/index',
  companies: 'staff/pages/companies/index',
  walkIn: 'staff/pages/walkin/index',
  offline: 'staff/pages/offline/index',
  staffJoin: 'staff/pages/join/index',
} as const;

/** A visitor becomes a member: from home or the join page; agrees, gives the number, sees the card. */
export async function join(phone: Phone): Promise<void> {
  if (phone.page.route !== routes.join) await phone.tap(ids.join);
  await phone.tap(ids.consent);
  await phone.waitFor(() => phone.find(ids.joinWithPhone)?.attributes['open-type'] === 'getPhoneNumber');
  await phone.tap(ids.joinWithPhone);
  await phone.waitFor(() => phone.find(ids.homeCard));
}

/** Opens the member code; the digits, without the spaces between them, once all three kinds of it are drawn. */
export async function showCode(phone: Phone): Promise<string> {
  await phone.tap(ids.showCode);
  return shownCode(phone);
}

/** The code on the page in front, once it is drawn: what is shown now, for it is another every half minute. */
export const shownCode = (phone: Phone): Promise<string> =>
  phone.waitFor(() => phone.picture(ids.codeQr) && phone.picture(ids.codeBars) && digitsOf(phone));

/** The digits under the bars. */
export const digitsOf = (phone: Phone): string | undefined => phone.read(ids.codeDigits)?.replace(/\s/g, '');

/** Staff sign in, from home or the sign-in page. */
export async function signIn(phone: Phone, staff: { phone: string }): Promise<void> {
  if (phone.page.route !== routes.signIn) await phone.tap(ids.staffEntry);
  await phone.type(staffIds.phone, staff.phone);
  await phone.type(staffIds.password, password);
  await phone.tap(staffIds.signIn);
  await phone.waitFor(() => phone.find(staffIds.scan));
}

/** The cashier's camera sees the code; ends on the member page. */
export async function scan(phone: Phone, code: string): Promise<void> {
  phone.camera = code;
  await phone.tap(staffIds.scan);
  await phone.waitFor(() => phone.find(staffIds.charge));
}

/** Types an amount on the keypad, such as `128`, and waits for its price. */
export async function typeAmount(phone: Phone, keys: string): Promise<void> {
  await phone.tap(staffIds.charge);
  for (const key of keys) await phone.tap(keyId(key));
  await phone.waitFor(() => phone.find(staffIds.keypadCharge)?.attributes['aria-disabled'] === 'false');
}
