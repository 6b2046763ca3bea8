import { counterSentences } from './audit/counter.ts';
import { memberSentences, staffSentences } from './audit/people.ts';
import { Said, type AuditDetail, type AuditFacts, type Sentence } from './audit/said.ts';
import { shopSentences } from './audit/shop.ts';
import { formatFen } from './money.ts';

export { changesBetween, pathWords } from './audit/changes.ts';
export { dayWords, isId, unknownThing, type AuditDetail } from './audit/said.ts';

/** What the trail records, in the shop's words. */
const acts = {
  'session.staffSignIn': '登录',
  'session.staffSignOut': '退出登录',
  'session.signInFailed': '登录失败',
  'session.locked': '密码错太多次，账号锁 15 分钟',
  'staff.setStatus': '停用或恢复员工',
  'staff.invite': '邀请员工',
  'staff.acceptInvite': '接受邀请',
  'staff.change': '调整角色和门店',
  'staff.resetPassword': '重设密码',
  'staff.changePassword': '修改自己的密码',
  'staff.liftLock': '解除限制',
  'staff.setPin': '设置换班密码',
  'staff.bindWechat': '绑定微信',
  'session.pinFailed': '换班密码不对',
  'session.pinLocked': '换班密码错太多次，锁 15 分钟',
  'session.staffSwitch': '换人收银',
  'session.staffWechat': '微信登录',
  'staff.capReached': '超过上限，暂停操作',
  'apiKey.create': '生成接口密钥',
  'apiKey.rotate': '换新接口密钥',
  'apiKey.revoke': '停用接口密钥',
  'branch.create': '新开门店',
  'branch.change': '修改门店',
  'branch.close': '门店停业',
  'settings.change': '修改设置',
  'settings.setLogo': '换品牌标志',
  'settings.removeLogo': '去掉品牌标志',
  'list.export': '导出列表',
  'member.exportList': '导出会员名单',
  'member.joinAtCounter': '在店里给顾客入会',
  'member.setFrozen': '冻结或解冻会员卡',
  'member.addTag': '加标签',
  'member.removeTag': '去掉标签',
  'member.addNote': '写备注',
  'member.adjustPoints': '手工增减积分',
  'member.export': '导出会员资料',
  'member.erase': '注销会员',
  'member.merge': '合并会员卡',
  'member.unmerge': '撤销合并',
  'member.reportMisuse': '会员说不是本人，冻结储值',
  // No longer done, and still in the trails of shops that did it.
  'sale.exportList': '导出消费单',
  'sale.quote': '算价',
  'sale.findMember': '按卡号或手机号找会员',
  'sale.upload': '补传消费',
  'shift.countedOff': '点钱不符，还没交班',
  'sale.uploadStopped': '补传的号码多次查无此人，暂停 5 分钟',
  'sale.takeOffline': '补记断网时的收款',
  'memberImport.upload': '传会员文件',
  'member.changeDetails': '改会员资料',
  'member.freezeCard': '会员自己挂失',
  'member.exportOwn': '会员导出自己的资料',
  'member.eraseOwn': '会员自己注销',
  'physicalCard.createBatch': '生成实体卡',
  'physicalCard.exportBatch': '导出实体卡号',
  'physicalCard.bind': '绑定实体卡',
  'physicalCard.replace': '换实体卡',
  'physicalCard.block': '停用实体卡',
  'sale.findByPhone': '按手机尾号查会员',
  'sale.askIdentify': '请会员点「是我」',
  'recovery.open': '开始找回会员卡',
  'recovery.finish': '找回会员卡，转到新手机',
  'recovery.refuse': '没有同意找回',
  'member.stopRecovery': '会员停止了找回',
  'memberImport.start': '上传会员文件',
  'memberImport.dryRun': '检查会员文件',
  'memberImport.commit': '导入会员',
  'memberImport.rollBack': '撤回导入',
  'approval.ask': '请人批准',
  'approval.answer': '批准或不批准',
  'shift.open': '开班',
  'shift.close': '交班',
  'topUp.declineRefund': '回绝退款申请',
  'sale.identify': '识别会员',
  'sale.askConfirmation': '请会员确认金额',
  'sale.checkout': '收款',
  'sale.undo': '撤销收款',
  'sale.takeAnonymous': '散客收款',
  'sale.hold': '挂单',
  'sale.resume': '取单',
  'sale.drop': '删掉挂单',
  'product.create': '新增商品',
  'product.change': '修改商品',
  'product.setStatus': '上架或下架商品',
  'sale.refund': '消费退款',
  'sale.startPayment': '改用别的微信付法',
  'sale.cancelPayment': '取消等付款',
  'wallet.topUpCash': '现金充值',
  'companyWallet.create': '开企业卡',
  'companyWallet.topUp': '企业卡充值',
  'companyWallet.setHolder': '加或改持卡人',
  'companyWallet.endHolder': '停用持卡人',
  'companyWallet.setStatus': '冻结或解冻企业卡',
  'topUp.refund': '退款',
  'topUpPlan.create': '新增储值方案',
  'topUpPlan.setStatus': '上架或下架储值方案',
  'invoice.setStatus': '处理发票申请',
  'finance.changeSettings': '修改财务设置',
  'reconciliation.run': '重新对账',
} as const satisfies Readonly<Record<string, string>>;

type Act = keyof typeof acts;

/** Each act as a whole sentence: an act without one does not compile. */
const sentences: Readonly<Record<Act, Sentence>> = {
  ...counterSentences,
  ...memberSentences,
  ...staffSentences,
  ...shopSentences,
};

/** Names of the facts that go with an act. */
const facts: Readonly<Record<string, string>> = {
  amountFen: '金额',
  moneyFen: '退的钱',
  pointsBack: '退回积分',
  members: '人数',
  points: '积分',
  discount: '优惠方式',
  discountFen: '优惠',
  priceFen: '单价',
  name: '名称',
  reason: '原因',
  status: '状态',
  payableFen: '应收',
  walletFen: '储值付',
  paidFen: '充值',
  lapsedFen: '失效赠金',
  capFen: '上限',
  nobodyAsked: '会员没申请也不在场',
  principalFen: '本金',
  perSaleFen: '单笔最多',
  perDayFen: '每天最多',
  perMonthFen: '每月最多',
  method: '方式',
  bonusFen: '赠金',
  delta: '增减',
  tag: '标签',
  list: '列表',
  lines: '行数',
  narrowed: '条件',
  from: '从',
  to: '到',
  after: '接在',
};

const values: Readonly<Record<string, string>> = {
  active: '在用',
  disabled: '停用',
  round_off: '抹零',
  manual: '手工',
  on: '上架',
  off: '下架',
  issued: '已开',
  refused: '不开',
  true: '是',
};

/** An action in words; one without words is shown as it is recorded. */
export const actionName = (action: string): string => (isAct(action) ? acts[action] : action);

const isAct = (action: string): action is Act => Object.hasOwn(acts, action);

/**
 * What happened, as an owner reads it: who did what to whom, from what to what; names in place of ids. An act nobody has named
 * yet is said to have happened, and no more: its record is beside it.
 */
export const auditSentence = (facts: AuditFacts): string => {
  const said = new Said(facts);
  return isAct(facts.action) ? sentences[facts.action](said) : `${said.who}做了一项系统还没有说法的操作`;
};

/** Every act that has words, for who looks for one of them. */
export const actionChoices: readonly { value: string; label: string }[] = Object.entries(acts).map(([value, label]) => ({
  value,
  label,
}));

/** The facts of an action in one line, as they were recorded; `say` puts in what the shop calls its points. */
export const detailText = (detail: AuditDetail, say: (ours: string) => string): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${say(facts[name] ?? name)} ${shown(name, value)}`)
    .join('，');

function shown(name: string, value: string | number | boolean | null): string {
  if (name.endsWith('Fen') && typeof value === 'number') return formatFen(value);
  return values[String(value)] ?? String(value);
}
