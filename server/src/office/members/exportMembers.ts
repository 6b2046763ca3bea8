import { inShopWords } from '@shuke/shared/shopWords';
import { csvText, plainYuan } from '../../finance/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { recordAction } from '../../staff/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { findMembers, type MemberFilters } from './findMembers.ts';
import { presentMembers, type ShowNeeds } from './presentMembers.ts';

/** So many members in one part: the tills get their turn between parts. */
const perPart = 1_000;

const header = ['会员', '手机', '卡号', '等级', '状态', '储值余额', '积分', '最近到店', '入会日期', '首次门店', '标签'];
const bom = '\ufeff';

/**
 * A part of the list as CSV; the first part begins the file. Every part is written down, with how much left and after whom it
 * went on: who asks from the middle takes no line unseen.
 */
export async function exportMembers(
  needs: ShowNeeds & { clock: Clock },
  caller: StaffCaller,
  { startingAfter, ...filters }: MemberFilters & { startingAfter?: string | undefined },
) {
  const programme = await needs.directory.programme();
  const { data, hasMore } = await findMembers(needs.db, caller, { ...filters, limit: perPart, startingAfter }, programme.tiers);
  const lines = (await presentMembers(needs, data)).map((row) => [
    row.name,
    row.phoneMasked,
    // In groups: a spreadsheet would take sixteen digits for a number, and round it.
    row.cardNumber.replace(/(\d{4})(?=\d)/g, '$1 '),
    row.tier.name,
    row.status === 'frozen' ? '已冻结' : '正常',
    plainYuan(row.walletFen),
    row.points,
    row.lastVisitOn ?? '',
    row.joinedOn,
    row.homeBranchName ?? '',
    row.tags.join('；'),
  ]);
  const isFirst = startingAfter === undefined;
  const at = needs.clock.now();
  const detail = { ...named(filters), lines: lines.length, after: startingAfter ?? null };
  await needs.db.write((tx) => recordAction(tx, { staffId: caller.staffId, action: 'member.exportList', detail, at }));
  return {
    csv: csvText(isFirst ? [header.map((each) => inShopWords(each, programme)), ...lines] : lines).replace(
      bom,
      isFirst ? bom : '',
    ),
    lines: lines.length,
    nextAfter: hasMore ? (data.at(-1)?.id ?? null) : null,
  };
}

/** Which filters were set; not what was searched for, which may be a name. */
const named = (filters: MemberFilters): Record<string, boolean> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, true]])));
