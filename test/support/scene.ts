import type { Input } from '@shuke/shared/client';
import type { OperationId } from '@shuke/shared/routes';
import { businessDate } from '../../server/src/platform/clock.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { demoMerchant } from '../sandbox/index.ts';
import type { Person } from './shop.ts';
import type { World } from './world.ts';

/** A valid input for every operation. */
export type Inputs = { readonly [Id in OperationId]: Input<Id> };

/** A member at the till of the first branch's cashier: somebody else's things, as seen by everybody else. */
export interface Scene {
  person: Person;
  visitor: { token: string };
  /** Every operation on the things of this scene. */
  inputs: Inputs;
}

const dayMs = 86_400_000;

/** Sets the scene: a sale, a priced visit, a question on the member's phone. */
export async function openScene(world: World): Promise<Scene> {
  const { call, cashier, branch, shop } = world;
  const person = await world.member({ principalFen: 30_000, points: 500 });
  const paidIn = await world.paidIn(person);
  const { invoiceId } = await invoiceAsked(world, person);
  const { saleId } = await world.sell(person, { amountFen: 900 });
  const { checkout, visitId } = await world.priced(person, { amountFen: 25_000 });
  const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
  const visitor = await shop.visitor();
  const plan = await shop.plan({ payFen: 10_000 });
  const topUp = { planId: plan.id, termsVersion: (await call('wallet.get', {}, { token: person.token })).terms.version };
  const { order } = await call('wallet.startTopUp', topUp, { token: person.token, idempotencyKey: newId('key') });
  const reconciled = { mchid: demoMerchant.mchid, date: businessDate(world.app.clock.now() - 2 * dayMs) };
  await call('reconciliation.run', reconciled, { token: world.owner.token });
  const inputs: Inputs = {
    ...harmless,
    'member.rotateHandle': { deviceId: person.device.deviceId },
    'member.answerConfirmation': { confirmationId, accept: false },
    'staff.setStatus': { staffId: cashier.staffId, status: 'disabled' },
    'staff.listAudit': { branchId: branch.id },
    'sale.identify': { branchId: branch.id, code: person.cardNumber },
    'sale.quote': { visitId, amountFen: 25_000 },
    'sale.checkout': checkout,
    'sale.get': { saleId },
    'sale.undo': { saleId },
    'sale.today': { branchId: branch.id },
    'sale.list': { branchId: branch.id },
    'sale.askConfirmation': checkout,
    'sale.getConfirmation': { confirmationId },
    'wallet.topUpCash': { visitId, amountFen: 100 },
    'wallet.startTopUp': topUp,
    'wallet.resumeTopUp': { topUpId: order.topUpId },
    'wallet.getTopUp': { topUpId: order.topUpId },
    'wallet.previewRefund': { topUpId: paidIn.id },
    'wallet.askRefund': { topUpId: paidIn.id },
    'topUp.list': { branchId: branch.id },
    'topUp.get': { topUpId: paidIn.id },
    'topUp.refund': { topUpId: paidIn.id, amountFen: 1, reason: '顾客要求' },
    'topUpPlan.setStatus': { planId: plan.id, status: 'off' },
    'finance.changeSettings': {
      ...financeSettings,
      accounts: {},
      version: (await call('finance.getSettings', {}, { token: world.owner.token })).version,
    },
    'wallet.askInvoice': { ...harmless['wallet.askInvoice'], topUpId: paidIn.id },
    'invoice.setStatus': { invoiceId, status: 'issued' },
    'reconciliation.get': reconciled,
    'reconciliation.run': reconciled,
  };
  return { person, visitor, inputs };
}

/** Another top-up of theirs, for which they want an invoice. */
async function invoiceAsked(world: World, person: Person) {
  await world.shop.fund(person.memberId, world.branch, world.cashier.staffId, { principalFen: 100 });
  const input = { ...harmless['wallet.askInvoice'], topUpId: (await world.paidIn(person)).id };
  return world.call('wallet.askInvoice', input, { token: person.token, idempotencyKey: newId('key') });
}

const quote = { visitId: newId('vis'), amountFen: 100, usePoints: true, useWallet: true, restMethod: 'cash' as const };
const priced = { ...quote, quoteHash: 'x'.repeat(43) };

/** A plan of its owner. */
const planFacts: Input<'topUpPlan.create'> = {
  name: '充 300 送 30',
  payFen: 30_000,
  bonusFen: 3_000,
  instalments: 1,
  points: 0,
  tierLevel: null,
  validFrom: '2026-01-01',
  validUntil: null,
  branchIds: [],
  firstTimeOnly: false,
  perMemberMax: null,
  isUsual: false,
};

/** An owner's settings of finance, read by somebody else long ago, with an account for a book that does not exist. */
const financeSettings: Input<'finance.changeSettings'> = {
  version: 1_000_000,
  feeRates: { '1900009999': 60 },
  issuers: {},
  depositPercent: { scale: 20, group: 30, brand: 40, other: 0 },
  accounts: { 'sys:nothing': { code: '2203', name: '预收账款' } },
  cardLimitFen: 500_000,
};

/** Well-formed inputs that name things which do not exist, so that bending them cannot do anything. */
export const harmless: Inputs = {
  'programme.get': {},
  'session.memberLogin': { code: 'no-such-code' },
  'session.memberLogout': { installationId: 'no-such-phone' },
  'session.staffSignIn': { phone: '13700000000', password: 'no-such-password' },
  'session.staffSignOut': {},
  'member.join': { phoneCode: 'no-such-code', consentVersion: 'no-such-text', name: '小满' },
  'member.home': {},
  'member.listEntries': { account: 'all', direction: 'all', branchId: newId('brn'), limit: 20, startingAfter: newId('ltx') },
  'member.enrolDevice': { installationId: 'phone-000001', label: 'iPhone' },
  'member.rotateHandle': { deviceId: newId('dev') },
  'member.codeStatus': { deviceId: newId('dev') },
  'member.answerConfirmation': { confirmationId: newId('cnf'), accept: true },
  'branch.list': {},
  'staff.me': {},
  'staff.list': { limit: 20, startingAfter: newId('stf') },
  'staff.setStatus': { staffId: newId('stf'), status: 'disabled' },
  'staff.listAudit': { branchId: newId('brn'), limit: 20, startingAfter: newId('adt') },
  'sale.identify': { branchId: newId('brn'), code: '8800000000000006' },
  'sale.quote': quote,
  'sale.checkout': { ...priced, confirmationId: newId('cnf') },
  'sale.get': { saleId: newId('sal') },
  'sale.undo': { saleId: newId('sal'), reason: '点错了' },
  'sale.today': { branchId: newId('brn') },
  'sale.list': { branchId: newId('brn'), limit: 20, startingAfter: newId('sal') },
  'sale.askConfirmation': priced,
  'sale.getConfirmation': { confirmationId: newId('cnf') },
  'wallet.topUpCash': { visitId: newId('vis'), amountFen: 100 },
  'wallet.get': {},
  'wallet.startTopUp': { planId: newId('pln'), termsVersion: 'no-such-text' },
  'wallet.resumeTopUp': { topUpId: newId('top') },
  'wallet.getTopUp': { topUpId: newId('top') },
  'topUpPlan.list': {},
  'topUpPlan.create': planFacts,
  'topUpPlan.setStatus': { planId: newId('pln'), status: 'off' },
  'wallet.listTopUps': { limit: 20, startingAfter: newId('top') },
  'wallet.previewRefund': { topUpId: newId('top') },
  'wallet.askRefund': { topUpId: newId('top'), reason: '用不完' },
  'wallet.setFrozen': { frozen: false },
  'topUp.list': { branchId: newId('brn'), show: 'asked', limit: 20, startingAfter: newId('top') },
  'topUp.get': { topUpId: newId('top') },
  'finance.getSettings': {},
  'finance.changeSettings': financeSettings,
  'finance.prepaid': { quarterEnd: '2025-12-31' },
  'finance.vouchers': { from: '2026-01-01', to: '2026-01-31' },
  'wallet.askInvoice': { topUpId: newId('top'), kind: 'personal', title: '小满', email: 'xiaoman@example.com' },
  'invoice.list': { status: 'issued', limit: 20, startingAfter: newId('inv') },
  'invoice.setStatus': { invoiceId: newId('inv'), status: 'issued', note: '已发邮箱' },
  'invoice.export': { from: '2025-01-01', to: '2025-01-31' },
  'reconciliation.list': { limit: 20, startingAfter: '2026-01-01@1900009999' },
  'reconciliation.get': { mchid: '1900009999', date: '2026-01-01', kind: 'duplicate', limit: 20, startingAfter: newId('dif') },
  'reconciliation.run': { mchid: '1900009999', date: '2026-01-01' },
  'topUp.refund': { topUpId: newId('top'), amountFen: 100, reason: '顾客要求' },
};
