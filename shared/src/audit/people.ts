import { formatPoints } from '../money.ts';
import { limitedActWords, proofWords, roleWords } from '../words.ts';
import { after, type Said, type Sentence } from './said.ts';

const details: Readonly<Record<string, string>> = {
  name: '姓名',
  gender: '性别',
  birthday: '生日',
  fields: '自定义资料',
  homeBranchId: '常去门店',
  preferences: '消息偏好',
};

const partsOf = (said: Said): string =>
  said
    .text('parts')
    .split(',')
    .map((part) => details[part] ?? '其他资料')
    .join('、');

const added = (said: Said): string => {
  const delta = said.count('delta');
  const after = said.has('after')
    ? `，从 ${formatPoints(said.count('after') - delta)} 到 ${formatPoints(said.count('after'))}`
    : '';
  return `${delta < 0 ? '减去' : '增加'} ${said.points('delta')}${after}`;
};

const both = (said: Said): string => `${said.thing('fromId')}的卡和${said.thing('intoId')}的卡`;

/** What is done with members, their cards, and files of them. */
export const memberSentences = {
  'member.joinAtCounter': (said) => `${said.who}在店里给${said.whom}入会，同意章程 ${said.text('consentVersion')} 版`,
  'member.setFrozen': (said) => `${said.who}${said.is('frozen') ? '冻结' : '解冻'}了${said.whom}的会员卡${said.why}`,
  'member.addTag': (said) => `${said.who}给${said.whom}加了标签「${said.text('tag')}」`,
  'member.removeTag': (said) => `${said.who}去掉了${said.whom}的标签「${said.text('tag')}」`,
  'member.addNote': (said) => `${said.who}给${said.whom}写了备注`,
  'member.adjustPoints': (said) => `${said.who}给${said.whom}手工${added(said)}${said.why}`,
  'member.changeDetails': (said) => `${said.who}改了${said.whom}的${partsOf(said)}${said.why}`,
  'member.export': (said) => `${said.who}导出了${said.whom}的资料${said.why}`,
  'member.exportList': (said) => `${said.who}导出会员名单 ${said.text('lines')} 行`,
  'member.erase': (said) => `${said.who}给一位会员办了注销${said.why}`,
  'member.merge': (said) => `${said.who}合并了${both(said)}${said.why}`,
  'member.unmerge': (said) => `${said.who}撤销合并：分开了${both(said)}${said.why}`,
  'member.reportMisuse': (said) => `${said.whom}说不是本人，储值已冻结${about(said)}`,
  'member.freezeCard': (said) => `${said.whom}自己挂失了会员卡`,
  'member.exportOwn': (said) => `${said.whom}导出了自己的资料`,
  'member.eraseOwn': () => '一位会员自己办了注销',
  'member.stopRecovery': (said) => `${said.whom}说不是本人，停止了找回`,
  'recovery.open': (said) =>
    `${said.who}开始把${said.whom}的卡找回给${claimant(said)}${after('，凭证：', said.oneOf('proof', proofWords))}`,
  'recovery.finish': (said) => `${said.who}把${said.whom}的卡转到了${claimant(said)}的新手机${opened(said)}`,
  'recovery.refuse': (said) => `${said.who}没有同意找回${said.whom}的卡${said.why}`,
  'physicalCard.createBatch': (said) => `${said.who}生成实体卡「${said.text('name')}」${said.text('count')} 张`,
  'physicalCard.exportBatch': (said) => `${said.who}导出了${said.whom}的卡号 ${said.text('count')} 个`,
  'physicalCard.bind': (said) => `${said.who}给${said.whom}绑了尾号 ${said.text('tail')} 的实体卡`,
  'physicalCard.replace': (said) =>
    `${said.who}给${said.whom}换了实体卡，${said.has('before') ? `从尾号 ${said.text('before')} 到` : ''}尾号 ${said.text('tail')}`,
  'physicalCard.block': (said) =>
    `${said.who}停用了${said.whom === '' ? '' : `${said.whom}的`}尾号 ${said.text('tail')} 的实体卡${said.why}`,
  'memberImport.upload': (said) => `${said.who}传了${file(said)}`,
  'memberImport.start': (said) => `${said.who}上传了${file(said)}`,
  'memberImport.dryRun': (said) => `${said.who}检查了${file(said)}`,
  'memberImport.commit': (said) =>
    `${said.who}导入${file(said)}：${said.text('members')} 位会员，${said.points('points')}，本金 ${said.yuan('principalFen')}，赠金 ${said.yuan(
      'bonusFen',
    )}${said.is('again') ? '，同一份文件导入过，仍要再导' : ''}${said.is('alone') ? '，没有第二人可问' : ''}${said.why}`,
  'memberImport.rollBack': (said) => `${said.who}撤回了${file(said)}的导入${said.why}`,
} as const satisfies Readonly<Record<string, Sentence>>;

const claimant = (said: Said): string => said.thing('claimantId') || '另一位会员';

const file = (said: Said): string => (said.has('fileName') ? `会员文件「${said.text('fileName')}」` : '会员文件');

const opened = (said: Said): string => (said.has('openedBy') ? `，由${said.thing('openedBy')}开始` : '');

const about = (said: Said): string => (said.has('saleId') ? `：${said.thing('saleId')}` : '');

/** Who works here: signing in, and looking after one another. */
export const staffSentences = {
  'session.staffSignIn': (said) => `${said.who}登录了`,
  'session.staffSignOut': (said) => `${said.who}退出了登录`,
  'session.signInFailed': (said) => (said.who === '系统' ? '有人登录失败，密码不对' : `${said.who}登录失败，密码不对`),
  'session.locked': (said) => `${said.who === '系统' ? '有人' : said.who}密码错太多次，账号锁 15 分钟`,
  'session.pinFailed': (said) => `换班密码不对：${said.who}`,
  'session.pinLocked': (said) => `${said.who}的换班密码错太多次，锁 15 分钟`,
  'session.staffSwitch': (said) => `${said.who}接替${said.thing('from')}收银`,
  'session.staffWechat': (said) => `${said.who}用微信登录了`,
  'staff.setStatus': (said) => `${said.who}${said.text('status') === 'disabled' ? '停用' : '恢复'}了${said.whom}`,
  'staff.invite': (said) =>
    `${said.who}邀请${said.has('name') ? said.text('name') : '一位同事'}来做${said.oneOf('role', roleWords)}${places(said)}`,
  'staff.acceptInvite': (said) =>
    said.text('purpose') === 'reset'
      ? `${said.whom}用${said.thing('by')}给的一次性码重设了密码`
      : `${said.whom}接受了${said.thing('by')}的邀请`,
  'staff.change': (said) =>
    `${said.who}${
      said.text('from') === said.text('to')
        ? `让${said.whom}继续做${said.oneOf('to', roleWords)}`
        : `把${said.whom}从${said.oneOf('from', roleWords)}改为${said.oneOf('to', roleWords)}`
    }${moved(said)}`,
  'staff.resetPassword': (said) => `${said.who}给${said.whom}发了重设密码的一次性码`,
  'staff.changePassword': (said) => `${said.who}改了自己的密码`,
  'staff.liftLock': (said) => `${said.who}解除了${said.whom}的限制${after('：', said.oneOf('act', limitedActWords))}`,
  'staff.setPin': (said) => `${said.who}设了换班密码`,
  'staff.bindWechat': (said) => `${said.who}绑定了微信`,
  'staff.capReached': (said) => `${said.whom}${said.oneOf('act', limitedActWords)}超过上限，暂停操作`,
} as const satisfies Readonly<Record<string, Sentence>>;

const places = (said: Said): string => {
  if (said.has('branchIds')) return `，门店：${said.things('branchIds')}`;
  return said.count('branches') === 0 ? '' : `，${said.text('branches')} 家门店`;
};

const moved = (said: Said): string => {
  if (!said.has('branchIdsBefore') || said.text('branchIdsBefore') === said.text('branchIds')) return places(said);
  return `，门店从${said.things('branchIdsBefore')}改为${said.has('branchIds') ? said.things('branchIds') : '无'}`;
};
