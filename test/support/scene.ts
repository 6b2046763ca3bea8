import { noLimits } from '@shuke/shared/limitWords';
import { InboxMessage, tell } from '../../server/src/inbox/index.ts';
import { businessDate } from '../../server/src/platform/clock.ts';
import { PhysicalCard } from '../../server/src/physicalCard/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { demoMerchant } from '../sandbox/index.ts';
import {
  companyFacts,
  counterJoin,
  financeSettings,
  harmless,
  importMapping,
  keptSale,
  uploadLine,
  type Inputs,
} from './harmless.ts';
import type { Person } from './shop.ts';
import type { World } from './world.ts';

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
  const product = { ...harmless['product.create'], code: newId('key').slice(-20), branchIds: [branch.id] };
  const { productId } = await call('product.create', product, { token: world.manager.token, idempotencyKey: newId('key') });
  const hold = () =>
    call('sale.hold', { branchId: branch.id, amountFen: 100 }, { token: cashier.token, idempotencyKey: newId('key') });
  const [held, dropped] = [await hold(), await hold()];
  const wishes = { branchId: branch.id, name: '收银机', scopes: ['sale.take' as const] };
  const { key } = await call('apiKey.create', wishes, { token: world.owner.token });
  const file = { fileName: '会员.csv', sizeBytes: 3 };
  const { id: importId } = await call('memberImport.start', file, { token: world.owner.token });
  const wanted = { branchId: branch.id, memberId: person.memberId };
  const { requestId } = await call('sale.askIdentify', wanted, { token: cashier.token });
  const inputs: Inputs = {
    ...harmless,
    'member.reportMisuse': { messageId: await told(world, person) },
    'member.rotateHandle': { deviceId: person.device.deviceId },
    'member.nameDevice': { deviceId: person.device.deviceId, label: '旧手机' },
    'member.endDevice': { deviceId: person.device.deviceId },
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
    'shift.listLoose': { branchId: branch.id },
    'report.staffScores': { branchId: branch.id, from: '2026-01-01', to: '2026-01-31' },
    'member.joinAtCounter': {
      ...counterJoin,
      branchId: branch.id,
      consentVersion: (await call('programme.get', {})).consent.version,
    },
    ...(await plasticCards(world, visitId)),
    'sale.identify': { branchId: branch.id, code: person.cardNumber },
    'sale.findMember': { branchId: branch.id, who: person.cardNumber },
    'sale.findByPhone': { branchId: branch.id, tail: '0000' },
    'sale.askIdentify': wanted,
    'sale.getIdentify': { requestId },
    'member.answerIdentify': { requestId, accept: false },
    'sale.upload': { branchId: branch.id, sales: [uploadLine] },
    'product.list': { branchId: branch.id },
    'product.create': { ...harmless['product.create'], code: newId('key').slice(-20), branchIds: [branch.id] },
    'product.change': { ...product, name: '豆花', productId },
    'product.setStatus': { productId, status: 'off' },
    'sale.hold': { branchId: branch.id, amountFen: 100 },
    'sale.listHeld': { branchId: branch.id },
    'sale.resume': { heldId: held.heldId },
    'sale.drop': { heldId: dropped.heldId },
    'sale.slip': { saleId, width: '58' },
    'sale.quote': { visitId, amountFen: 25_000 },
    'sale.checkout': checkout,
    'member.paySale': { saleId: awaiting.saleId },
    'sale.takeAnonymous': { branchId: branch.id, amountFen: 100 },
    'sale.takeOffline': {
      branchId: branch.id,
      sales: [{ ...keptSale, code: person.cardNumber, takenAt: new Date(world.app.clock.now()).toISOString() }],
    },
    'sale.startPayment': { saleId: awaiting.saleId, way: 'code' },
    'sale.paymentStatus': { saleId: awaiting.saleId },
    'sale.cancelPayment': { saleId: awaiting.saleId },
    'sale.get': { saleId },
    'sale.undo': { saleId },
    'sale.previewRefund': { saleId },
    'sale.refund': { saleId, amountFen: 100, reason: '顾客要求' },
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
    'companyWallet.listEntries': { walletId: shared.walletId },
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
    'list.export': { list: 'product.list', filter: { branchId: branch.id } },
    'member.get': { memberId: person.memberId },
    'member.timeline': { memberId: person.memberId },
    'member.setFrozen': { memberId: person.memberId, frozen: true, reason: '顾客挂失' },
    'member.changeDetails': { memberId: person.memberId, reason: '顾客要求', name: '小满' },
    'member.addTag': { memberId: person.memberId, tag: '少糖' },
    'member.removeTag': { memberId: person.memberId, tag: '少糖' },
    'member.addNote': { memberId: person.memberId, text: '对花生过敏' },
    'member.adjustPoints': { memberId: person.memberId, delta: 100, reason: '补记' },
    'memberImport.upload': { importId, part: 0, data: 'QUJD' },
    'memberImport.dryRun': { ...importMapping, importId, branchId: branch.id },
    'memberImport.commit': { importId },
    'memberImport.rollBack': { importId, reason: '列对错了' },
    'memberImport.get': { importId },
    'memberImport.listProblems': { importId, step: 'check' },
    'memberImport.start': { fileName: '会员.csv', sizeBytes: 3 },
    ...(await lostCard(world, person)),
    'reconciliation.get': reconciled,
    'reconciliation.run': reconciled,
  };
  return { person, visitor, inputs };
}

/** A box of cards of the branch, and the visit of somebody who may be given one. */
async function plasticCards({ app, branch, owner, call }: World, visitId: string) {
  const box = { branchId: branch.id, name: '第一批', count: 2 };
  const { batchId } = await call('physicalCard.createBatch', box, { token: owner.token, idempotencyKey: newId('key') });
  const [first, second] = await app.resources.db.reader.getRepository(PhysicalCard).findBy({ batchId });
  if (first === undefined || second === undefined) throw new Error('two cards were made');
  return {
    'physicalCard.createBatch': box,
    'physicalCard.listBatches': { branchId: branch.id },
    'physicalCard.exportBatch': { batchId },
    'physicalCard.find': { branchId: branch.id, cardNumber: first.id },
    'physicalCard.ofVisit': { visitId },
    'physicalCard.bind': { visitId, cardNumber: first.id },
    'physicalCard.replace': { visitId, cardNumber: second.id },
    'physicalCard.block': { branchId: branch.id, cardNumber: first.id, reason: '丢失' },
  } as const;
}

/** Their card on its way to another phone. */
async function lostCard({ shop, branch, owner, call }: World, { memberId: lostId }: Person) {
  const claimant = await shop.member();
  const opening = { branchId: branch.id, lostId, claimantId: claimant.memberId, proof: 'receipts' as const, note: '小票 3 张' };
  const once = { token: owner.token, idempotencyKey: newId('key') };
  const { recoveryId } = await call('recovery.open', opening, once);
  return {
    // The other way round: a card is found again one at a time.
    'recovery.open': { ...opening, lostId: claimant.memberId, claimantId: lostId },
    'recovery.finish': { recoveryId },
    'recovery.refuse': { recoveryId, reason: '证据不够' },
    'member.stopRecovery': { recoveryId },
  } as const;
}

/** A message in their inbox. */
async function told({ app }: World, { memberId }: Person): Promise<string> {
  const words = { kind: 'device' as const, title: '会员卡在新手机上启用', body: '「iPhone」现在也能出示您的会员码。' };
  await tell(app.resources, { ...words, memberId, fact: newId('key') });
  const { id } = await app.resources.db.reader.getRepository(InboxMessage).findOneByOrFail({ memberId });
  return id;
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
