import type { Output, StaffOperation } from './client.ts';
import type { PosScope, Role } from './permissions.ts';

/** A word for each of a few. */
type Words<Key extends string> = Readonly<Record<Key, string>>;
/** What a row of a list can be, by one of its fields. */
type Of<K extends StaffOperation, Field extends string> =
  Output<K> extends { data: readonly (infer Row)[] } ? (Field extends keyof Row ? Row[Field] & string : never) : never;

/** What a role is called. */
export const roleWords: Words<Role> = {
  cashier: '店员',
  marketer: '运营',
  finance: '财务',
  manager: '店长',
  owner: '老板',
  pos: '收银系统',
};

/** Whether a colleague works here. */
export const staffStateWords: Words<Of<'staff.list', 'status'>> = { active: '在用', disabled: '已停用' };

/** Where a sale stands. */
export const saleStateWords: Words<Of<'sale.list', 'status'>> = {
  awaiting: '等微信付款',
  paid: '已收款',
  undone: '已撤销',
  partly_refunded: '部分已退',
  refunded: '已全部退款',
};

/** How a top-up was paid. */
export const topUpMethodWords: Words<Of<'topUp.list', 'method'>> = {
  cash: '现金',
  wechat: '微信支付',
  card: '银行卡',
  other: '其他',
};

/** Whether a drawer is open. */
export const shiftStateWords: Words<Of<'shift.list', 'status'>> = { open: '当班中', closed: '已交班' };

/** What somebody wants a second person's yes for. */
export const approvalKindWords: Words<Of<'approval.list', 'kind'>> = {
  topUpCash: '现金充值',
  topUpRefund: '充值退款',
  saleUndo: '撤销收款',
  saleRefund: '消费退款',
  saleDiscount: '手工优惠',
  pointsAdjust: '手工增减积分',
  companyTopUp: '企业卡充值',
  companyHolder: '企业卡持卡人',
  memberImport: '导入会员',
};

/** Why somebody may not give it. */
export const barredWords: Words<NonNullable<Output<'approval.get'>['barred']>> = {
  ownWish: '您自己提的，要别人批',
  ownGain: '您自己受益，要别人批',
  ownCode: '对方 30 天内用您给的一次性码进来，请别的店长或老板批',
};

/** Where such a question stands. */
export const approvalStateWords: Words<Of<'approval.list', 'status'>> = {
  waiting: '等批准',
  approved: '已批准',
  refused: '没有批准',
  used: '已办完',
  expired: '已过期',
};

/** What is counted of each person, as caps and locks name it. */
export const limitedActWords: Words<Output<'staff.list'>['data'][number]['lockedFor'][number]> = {
  topUpCash: approvalKindWords.topUpCash,
  undo: approvalKindWords.saleUndo,
  refund: '退款',
  adjust: approvalKindWords.pointsAdjust,
  earn: '刷卡和其他收款',
};

/** Where a request for an invoice stands. */
export const invoiceStateWords: Words<Of<'invoice.list', 'status'>> = { asked: '待开', issued: '已开', refused: '不开' };
/** Whose name is on an invoice. */
export const invoiceKindWords: Words<Of<'invoice.list', 'kind'>> = { personal: '个人', company: '企业' };

/** Where an import stands. */
export const importStateWords: Words<Of<'memberImport.list', 'status'>> = {
  uploading: '没传完',
  reading: '正在读',
  read: '等您对列',
  checking: '正在检查',
  checked: '等您导入',
  importing: '正在导入',
  imported: '已导入',
  rollingBack: '正在撤回',
  rolledBack: '已撤回',
  failed: '读不出来',
};

/** How a reconciled day stands. */
export const dayStateWords: Words<Of<'reconciliation.list', 'status'>> = { green: '已对平', red: '没对上', waiting: '等账单' };

/** By what somebody showed that a lost card is theirs. */
export const proofWords: Words<Of<'recovery.list', 'proof'>> = {
  idCard: '看过身份证原件',
  receipts: '有小票',
  payments: '有微信付款记录',
  known: '店里的老熟人',
};

/** Where a lost card is on its way to a new phone. */
export const recoveryStateWords: Words<Of<'recovery.list', 'status'>> = {
  waiting: '等满 24 小时',
  ready: '可以完成',
  done: '已转到新手机',
  stopped: '持卡人说不是本人',
  refused: '没同意',
  expired: '过期没办',
};

/** What a key of a till system may do. */
export const scopeWords: Words<PosScope> = {
  'branch.read': '读门店',
  'product.read': '读商品',
  'sale.take': '收款、认会员',
  'sale.read': '读消费单',
  'sale.upload': '补传消费',
  'sale.undoOwn': '撤销自己收的',
  'sale.refund': '退款',
};

/** Where such a key stands. */
export const keyStateWords: Words<Of<'apiKey.list', 'status'>> = {
  live: '在用',
  ending: '已换新，24 小时内还能用',
  ended: '已到期',
  revoked: '已停用',
};

/** Whether a company's card pays. */
export const companyStateWords: Words<Of<'companyWallet.list', 'status'>> = { active: '在用', frozen: '已冻结' };

/** Whether something is on sale: a product, a plan. */
export const offerWords: Words<'on' | 'off'> = { on: '在售', off: '下架' };

/** What became of a plastic card. */
export const plasticStateWords: Words<'new' | 'bound' | 'blocked'> = { new: '没绑会员', bound: '在用', blocked: '已停用' };

/** Whose a branch is. */
export const ownershipWords: Words<Of<'branch.list', 'ownership'>> = { direct: '直营', franchise: '加盟' };
