import { actionName, detailText } from '@shuke/shared/auditWords';
import { rolesOfAllBranches } from '@shuke/shared/permissions';
import { backText } from '@shuke/shared/refundWords';
import {
  approvalKindWords,
  approvalStateWords,
  proofWords,
  recoveryStateWords,
  roleWords,
  shiftStateWords,
  staffStateWords,
} from '@shuke/shared/words';
import { several, time, yuan } from '../cells.ts';
import type { Names, RowOf, Tables } from '../table.ts';

const partyText = ({ name, phoneMasked }: RowOf<'recovery.list'>['lost']) => `${name} ${phoneMasked}`;

/** A number wherever it is one, so that a spreadsheet adds it up. */
function approvalAmount({ kind, amountFen, pointsBack }: RowOf<'approval.list'>, { say }: Names) {
  if (amountFen === null) return kind === 'saleUndo' ? '整笔' : '';
  if (kind === 'pointsAdjust') return amountFen;
  return pointsBack === 0 ? yuan(amountFen) : say(backText({ moneyFen: amountFen, points: pointsBack }));
}

/** Who works here, what they did, and what waits for a second person. */
export const peopleTables: Tables<
  'staff.list' | 'staff.listAudit' | 'approval.list' | 'recovery.list' | 'shift.list' | 'report.staffScores'
> = {
  'staff.list': {
    title: '员工',
    keyOf: ({ id }) => id,
    columns: [
      ['姓名', ({ name }) => name],
      ['角色', ({ role }) => roleWords[role]],
      ['手机号', ({ phoneMasked }) => phoneMasked],
      [
        '门店',
        ({ role, branches }) => (rolesOfAllBranches.includes(role) ? '全部门店' : several(branches.map(({ name }) => name))),
      ],
      ['状态', ({ status }) => staffStateWords[status]],
      ['待解除', ({ lockedFor }) => (lockedFor.length > 0 ? '超过上限' : '')],
    ],
  },
  'staff.listAudit': {
    title: '操作记录',
    keyOf: ({ id }) => id,
    columns: [
      ['时间', ({ at }) => time(at)],
      ['员工', ({ staffName }) => staffName || '系统'],
      ['做了什么', ({ action }, { say }) => say(actionName(action))],
      ['门店', ({ branchId }, names) => names.branch(branchId)],
      ['内容', ({ sentence }) => sentence],
      [
        '原始记录',
        ({ subject, detail }, { say }) => [subject ?? '', detailText(detail, say)].filter((text) => text !== '').join('；'),
      ],
    ],
  },
  'approval.list': {
    title: '待批',
    keyOf: ({ approvalId }) => approvalId,
    columns: [
      ['提出时间', ({ askedAt }) => time(askedAt)],
      ['要做什么', ({ kind }, { say }) => say(approvalKindWords[kind])],
      ['金额（元）或积分', approvalAmount],
      ['会员', ({ memberName }) => memberName],
      ['谁提出', ({ makerName }) => makerName],
      ['门店', ({ branchName }) => branchName],
      ['原因', ({ reason }) => reason],
      ['状态', ({ status }) => approvalStateWords[status]],
      ['谁答复', ({ checkerName }) => checkerName],
      ['答复时间', ({ answeredAt }) => time(answeredAt)],
      ['答复', ({ note }) => note],
    ],
  },
  'recovery.list': {
    title: '找回会员',
    keyOf: ({ recoveryId }) => recoveryId,
    columns: [
      ['丢了的卡', ({ lost }) => partyText(lost)],
      ['现在的手机', ({ claimant }) => partyText(claimant)],
      ['凭什么', ({ proof }) => proofWords[proof]],
      ['看到了什么', ({ note }) => note],
      ['门店', ({ branchName }) => branchName],
      ['开始', ({ openedAt }) => time(openedAt)],
      ['谁开始', ({ openedByName }) => openedByName],
      ['可以办', ({ readyAt }) => time(readyAt)],
      ['状态', ({ status }) => recoveryStateWords[status]],
      ['结束', ({ endedAt }) => time(endedAt)],
    ],
  },
  'shift.list': {
    title: '班次',
    keyOf: ({ shiftId }) => shiftId,
    columns: [
      ['开班', ({ openedAt }) => time(openedAt)],
      ['交班', ({ closedAt }) => time(closedAt)],
      ['状态', ({ status }) => shiftStateWords[status]],
      ['收银台', ({ till }) => till],
      ['当班', ({ staffName }) => staffName],
      ['谁交班', ({ closedByName }) => closedByName],
      ['备用金（元）', ({ floatFen }) => yuan(floatFen)],
      ['收现金（元）', ({ result }) => yuan(result?.inFen)],
      ['退现金（元）', ({ result }) => yuan(result?.outFen)],
      ['应有（元）', ({ result }) => yuan(result?.expectedFen)],
      ['点出来（元）', ({ result }) => yuan(result?.countedFen)],
      ['差额（元）', ({ result }) => yuan(result?.differenceFen)],
      ['差额原因', ({ result }) => result?.reason],
    ],
  },
  'report.staffScores': {
    title: '员工业绩',
    keyOf: ({ staffId }) => staffId,
    columns: [
      ['员工', ({ staffName }) => staffName],
      ['收款（元）', ({ salesFen }) => yuan(salesFen)],
      ['单数', ({ saleCount }) => saleCount],
      ['充值（元）', ({ topUpFen }) => yuan(topUpFen)],
      ['充值笔数', ({ topUpCount }) => topUpCount],
      ['撤销', ({ undoCount }) => undoCount],
    ],
  },
};
