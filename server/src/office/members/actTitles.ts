/** Acts of staff on a member, in the shop's words. */
const titles: Readonly<Record<string, string>> = {
  'sale.identify': '识别会员',
  'member.setFrozen': '冻结或解冻会员卡',
  'member.changeDetails': '改会员资料',
  'member.freezeCard': '会员自己挂失',
  'member.exportOwn': '会员导出自己的资料',
  'member.eraseOwn': '会员自己注销',
  'member.addTag': '加标签',
  'member.removeTag': '去掉标签',
  'member.addNote': '写备注',
  'member.adjustPoints': '手工增减积分',
  'member.export': '导出会员资料',
  'member.erase': '注销会员',
  'recovery.open': '开始找回会员卡',
  'recovery.finish': '找回会员卡，转到新手机',
  'recovery.refuse': '没有同意找回',
  'member.stopRecovery': '会员停止了找回',
  'member.merge': '合并会员卡',
  'member.unmerge': '撤销合并',
  'member.reportMisuse': '会员说不是本人，冻结储值',
  'physicalCard.bind': '绑定实体卡',
  'physicalCard.replace': '换实体卡',
  'physicalCard.block': '停用实体卡',
  'wallet.topUpCash': '现金充值',
};

/** What an act is called on a timeline; its operation's name where there are no words yet. */
export const actTitle = (action: string): string => titles[action] ?? action;
