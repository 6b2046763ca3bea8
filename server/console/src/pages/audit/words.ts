import { formatFen } from '@shuke/shared/money';

/** What is recorded, in words. */
const actions: Readonly<Record<string, string>> = {
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
  'session.staffSwitch': '换人收银',
  'approval.ask': '提出审批',
  'approval.answer': '答复审批',
  'shift.open': '开班',
  'shift.close': '交班',
  'topUp.declineRefund': '回绝退款申请',
  'sale.identify': '识别会员',
  'sale.askConfirmation': '请会员确认金额',
  'sale.checkout': '收款',
  'sale.undo': '撤销收款',
  'sale.refund': '消费退款',
  'wallet.topUpCash': '现金充值',
  'topUp.refund': '退款',
  'topUpPlan.create': '新增储值方案',
  'topUpPlan.setStatus': '上架或下架储值方案',
  'invoice.setStatus': '处理发票申请',
  'finance.changeSettings': '修改财务设置',
  'reconciliation.run': '重新对账',
};

const fields: Readonly<Record<string, string>> = {
  amountFen: '金额',
  reason: '原因',
  status: '状态',
  payableFen: '应收',
  walletFen: '储值付',
  paidFen: '充值',
  lapsedFen: '失效赠金',
  capFen: '上限',
  principalFen: '本金',
  bonusFen: '赠金',
};

const values: Readonly<Record<string, string>> = {
  active: '在用',
  disabled: '停用',
  on: '上架',
  off: '下架',
  issued: '已开',
  refused: '不开',
};

/** An action in words; one without words is shown as it is recorded. */
export const actionName = (action: string): string => actions[action] ?? action;

/** The facts of an action in one line. */
export const detailText = (detail: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${fields[name] ?? name} ${shown(name, value)}`)
    .join('，');

function shown(name: string, value: string | number | boolean | null): string {
  if (name.endsWith('Fen') && typeof value === 'number') return formatFen(value);
  return values[String(value)] ?? String(value);
}
