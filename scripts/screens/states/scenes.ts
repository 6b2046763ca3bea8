import { newKey } from '../../../test/support/shop.ts';
import { nextCode, type Filled } from './fill.ts';

/** A page or a sheet, and how one gets there. */
export interface Scene {
  name: string;
  /** Address without the leading slash; `:saleId` and the like are filled in. */
  at: string;
  staff?: boolean;
  person?: string;
  /** What is touched (`id`, `id-` for the last that begins so) and typed (`id=words`) in turn. */
  acts?: readonly string[];
  /** What happens at the shop first. */
  before?: (filled: Filled) => Promise<void>;
}

const member = (name: string, acts: readonly string[] = [], at = name): Scene => ({ name, at: `pages/${at}/index`, acts });
const till = (name: string, acts: readonly string[] = [], at = name): Scene => ({
  name: `till-${name}`,
  at: `staff/pages/${at}/index`,
  staff: true,
  acts,
});
const scanned = ['enter-code', 'code=@code', 'use-code'];
const keyed = [...scanned, 'charge', 'key-1', 'key-2', 'key-8'];

/** What the till asks of the member's own phone: to pay the rest by WeChat, or to agree. */
async function asked(filled: Filled, what: 'pay' | 'agree'): Promise<void> {
  const { app, branch, cashier } = filled;
  const code = await nextCode(filled);
  const { visitId } = await app.call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
  const rest = [{ method: 'wechat' as const }];
  const basket = { visitId, amountFen: what === 'pay' ? 2_600 : 25_000, usePoints: false, useWallet: what === 'agree', rest };
  const { quoteHash } = await app.call('sale.quote', basket, { token: cashier.token });
  if (what === 'agree') await app.call('sale.askConfirmation', { ...basket, quoteHash }, { token: cashier.token });
  else await app.call('sale.checkout', { ...basket, quoteHash }, { token: cashier.token, idempotencyKey: newKey() });
}

/** Every page and sheet of the member. */
export const memberScenes: readonly Scene[] = [
  { ...member('visitor', [], 'home'), person: 'nobody' },
  { ...member('join'), person: 'nobody' },
  { ...member('me-visitor', [], 'me'), person: 'nobody' },
  member('home'),
  member('code'),
  member('history'),
  member('history-points', ['tab-points'], 'history'),
  member('history-wallet', ['tab-wallet'], 'history'),
  member('wallet'),
  { ...member('topup'), at: 'pages/topup/index?topUpId=:topUpId' },
  { ...member('topup-refund', ['refund-open']), at: 'pages/topup/index?topUpId=:topUpId' },
  member('topups'),
  member('topups-invoices', ['tab-invoices'], 'topups'),
  member('claim'),
  member('family'),
  member('family-invite', ['family-invite'], 'family'),
  member('family-holder', ['holder-'], 'family'),
  member('family-accept', ['family-accept'], 'family'),
  member('inbox'),
  member('inbox-misuse', ['dispute-'], 'inbox'),
  member('me'),
  member('me-quiet', ['me-quiet-hours'], 'me'),
  member('me-confirm', ['me-confirm', 'wish-from', 'wish-amount=50'], 'me'),
  member('me-freeze-card', ['me-freeze-card'], 'me'),
  member('profile'),
  member('devices'),
  member('devices-one', ['device-'], 'devices'),
  member('mydata'),
  member('mydata-export', ['data-export'], 'mydata'),
  member('mydata-erase', ['data-end'], 'mydata'),
  member('mydata-policy', ['me-policy'], 'mydata'),
  { ...member('code-pay', [], 'code'), before: (filled) => asked(filled, 'pay') },
  { ...member('code-agree', [], 'code'), before: (filled) => asked(filled, 'agree') },
  {
    ...member('code-here', [], 'code'),
    async before({ app, branch, person, cashier }) {
      await app.call('sale.askIdentify', { branchId: branch.id, memberId: person.memberId }, { token: cashier.token });
    },
  },
];

/** Every page and sheet of the till. */
export const tillScenes: readonly Scene[] = [
  { ...till('sign-in', [], 'signin'), person: 'nobody' },
  { ...till('accept', ['have-code'], 'signin'), person: 'nobody' },
  till('home'),
  till('home-branch', ['branch'], 'home'),
  till('home-sales', ['sales'], 'home'),
  till('home-switch', ['branch', 'switch-staff'], 'home'),
  till('home-pin', ['branch', 'my-pin'], 'home'),
  till('scan', ['enter-code'], 'home'),
  till('scan-phone', ['enter-code', 'code=:tail', 'use-code'], 'home'),
  till('member', scanned, 'home'),
  till('member-top-up', [...scanned, 'top-up'], 'home'),
  till('member-cards', [...scanned, 'cards'], 'home'),
  till('member-recover', [...scanned, 'recover'], 'home'),
  till('keypad', keyed, 'home'),
  till('keypad-goods', [...scanned, 'charge', 'goods'], 'home'),
  till('keypad-more', [...keyed, 'more'], 'home'),
  till('keypad-split', [...keyed, 'use-wallet', 'split-rest'], 'home'),
  till('keypad-confirm', [...keyed, 'key-0', 'keypad-charge'], 'home'),
  { ...till('receipt'), at: 'staff/pages/receipt/index?saleId=:saleId' },
  { ...till('receipt-undo', ['undo']), at: 'staff/pages/receipt/index?saleId=:saleId' },
  { ...till('receipt-refund', ['refund']), at: 'staff/pages/receipt/index?saleId=:saleId' },
  { ...till('slip'), at: 'staff/pages/slip/index?saleId=:saleId' },
  till('walk-in', ['key-4', 'key-6'], 'walkin'),
  till('join'),
  till('offline'),
  till('approvals'),
  till('approval', ['approval-'], 'approvals'),
  till('shift'),
  till('team'),
  till('team-shifts', ['tab-shifts'], 'team'),
  till('team-scores', ['tab-scores'], 'team'),
  till('team-invite', ['invite'], 'team'),
  till('wishes'),
  till('wish', ['wish-'], 'wishes'),
  till('companies'),
  till('company', ['company-'], 'companies'),
];
