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
  const awaiting = await world.sell(person, { amountFen: 900, useWallet: false, usePoints: false, rest: [{ method: 'wechat' }] });
  const { checkout, visitId } = await world.priced(person, { amountFen: 25_000 });
  const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
  const visitor = await shop.visitor();
  const plan = await shop.plan({ payFen: 10_000 });
  const topUp = { planId: plan.id, termsVersion: (await call('wallet.get', {}, { token: person.token })).terms.version };
  const { order } = await call('wallet.startTopUp', topUp, { token: person.token, idempotencyKey: newId('key') });
  const reconciled = { mchid: demoMerchant.mchid, date: businessDate(world.app.clock.now() - 2 * dayMs) };
  await call('reconciliation.run', reconciled, { token: world.owner.token });
  const shared = await sharedWallets(world, person);
  const approval = { kind: 'saleUndo' as const, subject: saleId, reason: '点错了' };
  const { approvalId } = await call('approval.ask', approval, { token: cashier.token, idempotencyKey: newId('key') });
  // One shift a drawer: each scene has its own.
  const drawer = { branchId: branch.id, till: newId('key').slice(-20), floatFen: 100 };
  const { shiftId } = await call('shift.open', drawer, { token: cashier.token, idempotencyKey: newId('key') });
  const wishes = { branchId: branch.id, name: '收银机', scopes: ['sale.take' as const] };
  const { key } = await call('apiKey.create', wishes, { token: world.owner.token });
  const inputs: Inputs = {
    ...harmless,
    'member.rotateHandle': { deviceId: person.device.deviceId },
    'member.answerConfirmation': { confirmationId, accept: false },
    'staff.setStatus': { staffId: cashier.staffId, status: 'disabled' },
    'staff.listAudit': { branchId: branch.id },
    'staff.invite': { name: '小满', phone: '13712345678', role: 'cashier', branchIds: [branch.id] },
    'staff.change': { staffId: cashier.staffId, role: 'cashier', branchIds: [branch.id] },
    'staff.resetPassword': { staffId: cashier.staffId },
    'staff.liftLock': { staffId: cashier.staffId, act: 'undo' },
    'session.staffSwitch': { staffId: cashier.staffId, pin: '000000' },
    'apiKey.create': { branchId: branch.id, name: '收银机', scopes: ['sale.take'] },
    'apiKey.rotate': { keyId: key.id },
    'apiKey.revoke': { keyId: key.id },
    'approval.ask': approval,
    'approval.get': { approvalId },
    'approval.answer': { approvalId, approve: true },
    'shift.open': { ...drawer, till: newId('key').slice(-20) },
    'shift.current': { branchId: branch.id },
    'shift.close': { shiftId, countedFen: 100 },
    'shift.list': { branchId: branch.id },
    'report.staffScores': { branchId: branch.id, from: '2026-01-01', to: '2026-01-31' },
    'sale.identify': { branchId: branch.id, code: person.cardNumber },
    'sale.quote': { visitId, amountFen: 25_000 },
    'sale.checkout': checkout,
    'member.paySale': { saleId: awaiting.saleId },
    'sale.takeAnonymous': { branchId: branch.id, amountFen: 100 },
    'sale.startPayment': { saleId: awaiting.saleId, way: 'code' },
    'sale.paymentStatus': { saleId: awaiting.saleId },
    'sale.cancelPayment': { saleId: awaiting.saleId },
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
    'topUp.declineRefund': { topUpId: paidIn.id, reason: '活动充值' },
    'topUpPlan.setStatus': { planId: plan.id, status: 'off' },
    'wallet.changeHolder': { ...noLimits, holderId: shared.holderId, status: 'paused' },
    'companyWallet.create': { ...companyFacts, branchId: branch.id },
    'companyWallet.list': { branchId: branch.id },
    'companyWallet.get': { walletId: shared.walletId },
    'companyWallet.topUp': { walletId: shared.walletId, amountFen: 100 },
    'companyWallet.setHolder': { ...noLimits, walletId: shared.walletId, cardNumber: person.cardNumber },
    'companyWallet.endHolder': { walletId: shared.walletId, holderId: shared.companyHolderId },
    'companyWallet.setStatus': { walletId: shared.walletId, status: 'frozen' },
    'finance.changeSettings': {
      ...financeSettings,
      accounts: {},
      version: (await call('finance.getSettings', {}, { token: world.owner.token })).version,
    },
    'wallet.askInvoice': { ...harmless['wallet.askInvoice'], topUpId: paidIn.id },
    'invoice.setStatus': { invoiceId, status: 'issued' },
    'report.overview': { branchId: branch.id },
    'member.get': { memberId: person.memberId },
    'member.timeline': { memberId: person.memberId },
    'member.setFrozen': { memberId: person.memberId, frozen: true, reason: '顾客挂失' },
    'member.addTag': { memberId: person.memberId, tag: '少糖' },
    'member.removeTag': { memberId: person.memberId, tag: '少糖' },
    'member.addNote': { memberId: person.memberId, text: '对花生过敏' },
    'member.adjustPoints': { memberId: person.memberId, delta: 100, reason: '补记' },
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

/** Somebody who may spend from their wallet, and a company's wallet that they may spend from. */
async function sharedWallets({ call, shop, branch, owner }: World, person: Person) {
  const relative = await shop.member();
  const { code } = await call('wallet.inviteHolder', noLimits, { token: person.token });
  const { holderId } = await call('wallet.acceptInvite', { code }, { token: relative.token });
  const once = { token: owner.token, idempotencyKey: newId('key') };
  const { walletId } = await call('companyWallet.create', { ...companyFacts, branchId: branch.id }, once);
  const holder = { ...noLimits, walletId, cardNumber: person.cardNumber };
  const { holderId: companyHolderId } = await call('companyWallet.setHolder', holder, { token: owner.token });
  return { holderId, walletId, companyHolderId };
}

/** What a company is called, and whom to call there. */
export const companyFacts = { name: '杭州青禾设计', contactName: '何会计', contactPhone: '13612345678' };

/** A holder who may spend as much as they like, whenever and wherever they like. */
export const noLimits: Input<'wallet.inviteHolder'> = {
  perSaleFen: null,
  perDayFen: null,
  perMonthFen: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  toMinute: 1_440,
  branchIds: null,
};

const quote = { visitId: newId('vis'), amountFen: 100, usePoints: true, useWallet: true, rest: [{ method: 'cash' as const }] };
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

const branchFacts = {
  name: '新塘店',
  brand: '山雀茶点',
  region: '杭州',
  address: '新塘路 1 号',
  hours: '07:00–22:00',
  telephone: '0571-0000000',
  ownership: 'direct' as const,
  cutoffHour: 0,
};

/** An owner's settings, as read by somebody long ago. */
const shopSettings: Input<'settings.change'> = {
  version: 1_000_000,
  brandName: '山雀茶点',
  pointsName: '积分',
  growthName: '成长值',
  caps: {
    walletFen: 500_000,
    cashTopUpFen: 100_000,
    saleFen: 1_000_000,
    unconfirmedSaleFen: 20_000,
    unconfirmedDayFen: 50_000,
    unconfirmedDayOutOfContactFen: 10_000,
    adjustPoints: 2_000,
  },
  topUpRefundStaffCapFen: 100_000,
  undoWindowMinutes: 5,
  consent: { version: 'no-such-text', title: '会员章程', paragraphs: ['请先读完。'] },
  customFields: [{ key: 'taste', label: '口味', type: 'choice', choices: ['少糖', '无糖'], purpose: '记住您的口味' }],
  cardColours: { green: { background: '#1f5c4a', text: '#ffffff' } },
};

/** Narrowed by all a list can be narrowed by. */
const everyFilter: Input<'member.list'> = {
  query: '小满',
  tierLevel: 2,
  branchId: newId('brn'),
  status: 'active',
  tag: '少糖',
  joinedFrom: '2026-01-01',
  joinedTo: '2026-12-31',
  lastVisitFrom: '2026-01-01',
  lastVisitTo: '2026-12-31',
  pointsFrom: 1,
  pointsTo: 100,
  walletFromFen: 1,
  walletToFen: 100,
  sort: 'points',
  limit: 20,
  startingAfter: newId('mem'),
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
  'staff.invite': { name: '小满', phone: '13700000000', role: 'cashier', branchIds: [newId('brn')] },
  'staff.acceptInvite': { code: 'NO-SUCH-CODE', phone: '13700000000', password: 'no-such-password' },
  'staff.change': { staffId: newId('stf'), role: 'cashier', branchIds: [newId('brn')] },
  'staff.resetPassword': { staffId: newId('stf') },
  'staff.changePassword': { password: 'no-such-password', newPassword: 'another-password' },
  'staff.liftLock': { staffId: newId('stf'), act: 'undo' },
  'staff.setPin': { password: 'no-such-password', pin: '000000' },
  'staff.listColleagues': {},
  'session.staffSwitch': { staffId: newId('stf'), pin: '000000' },
  'staff.bindWechat': { code: 'no-such-code' },
  'session.staffWechat': { code: 'no-such-code' },
  'apiKey.create': { branchId: newId('brn'), name: '收银机', scopes: ['sale.take'], addresses: ['203.0.113.0/24'] },
  'apiKey.list': { limit: 20, startingAfter: newId('key') },
  'apiKey.rotate': { keyId: newId('key') },
  'apiKey.revoke': { keyId: newId('key') },
  'approval.ask': { kind: 'topUpRefund', subject: newId('top'), amountFen: 100, reason: '顾客要求' },
  'approval.get': { approvalId: newId('apr') },
  'approval.list': { show: 'all', limit: 20, startingAfter: newId('apr') },
  'approval.count': {},
  'approval.answer': { approvalId: newId('apr'), approve: true, note: '可以' },
  'shift.open': { branchId: newId('brn'), till: '收银台', floatFen: 100 },
  'shift.current': { branchId: newId('brn') },
  'shift.close': { shiftId: newId('shf'), countedFen: 100, reason: '找错钱' },
  'shift.list': { branchId: newId('brn'), limit: 20, startingAfter: newId('shf') },
  'report.staffScores': { branchId: newId('brn'), from: '2026-01-01', to: '2026-01-31' },
  'sale.identify': { branchId: newId('brn'), code: '8800000000000006' },
  'sale.quote': quote,
  'sale.checkout': { ...priced, confirmationId: newId('cnf') },
  'member.claimSale': { code: '8700000000000004' },
  'member.pendingPayment': {},
  'member.paySale': { saleId: newId('sal') },
  'sale.takeAnonymous': { branchId: newId('brn'), amountFen: 100, rest: [{ method: 'cash' }] },
  'sale.startPayment': { saleId: newId('sal'), way: 'code' },
  'sale.paymentStatus': { saleId: newId('sal') },
  'sale.cancelPayment': { saleId: newId('sal') },
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
  'wallet.listHolders': {},
  // At a branch that does not exist: refused before an invitation is made.
  'wallet.inviteHolder': { ...noLimits, perSaleFen: 100, perDayFen: 100, perMonthFen: 100, branchIds: [newId('brn')] },
  'wallet.acceptInvite': { code: '0123456789ABCDEF' },
  'wallet.changeHolder': { ...noLimits, holderId: newId('hld'), status: 'paused', branchIds: [newId('brn')] },
  'wallet.listShared': {},
  'companyWallet.create': { ...companyFacts, branchId: newId('brn') },
  'companyWallet.list': { branchId: newId('brn'), limit: 20, startingAfter: newId('wal') },
  'companyWallet.get': { walletId: newId('wal') },
  'companyWallet.topUp': { walletId: newId('wal'), amountFen: 100, method: 'card' },
  'companyWallet.setHolder': { ...noLimits, walletId: newId('wal'), cardNumber: '8800000000000006', status: 'paused' },
  'companyWallet.endHolder': { walletId: newId('wal'), holderId: newId('hld') },
  'companyWallet.setStatus': { walletId: newId('wal'), status: 'frozen' },
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
  'topUp.declineRefund': { topUpId: newId('top'), reason: '活动充值' },
  'branch.create': { ...branchFacts, merchantId: newId('mrc') },
  'branch.change': { ...branchFacts, branchId: newId('brn') },
  'branch.close': { branchId: newId('brn'), reason: '租约到期' },
  'settings.get': {},
  // A version that is not there: nothing is changed.
  'settings.change': shopSettings,
  'report.overview': { branchId: newId('brn'), date: '2026-01-01' },
  'search.find': { query: '0000' },
  'member.list': everyFilter,
  'member.exportList': { query: '小满', startingAfter: newId('mem') },
  'member.get': { memberId: newId('mem') },
  'member.timeline': { memberId: newId('mem'), what: 'all', limit: 20, startingAfter: newId('ltx') },
  'member.setFrozen': { memberId: newId('mem'), frozen: true, reason: '顾客挂失' },
  'member.addTag': { memberId: newId('mem'), tag: '少糖' },
  'member.removeTag': { memberId: newId('mem'), tag: '少糖' },
  'member.addNote': { memberId: newId('mem'), text: '对花生过敏' },
  'member.adjustPoints': { memberId: newId('mem'), delta: 100, reason: '补记' },
  'member.export': { memberId: newId('mem'), reason: '本人申请' },
  'member.erase': { memberId: newId('mem'), reason: '本人申请' },
  'wallet.listInvoices': { limit: 20, startingAfter: newId('inv') },
};
