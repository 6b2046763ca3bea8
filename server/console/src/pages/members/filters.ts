import { say } from '../../api/index.ts';
import type { FilterChoice } from '../../list/index.ts';

type Tiers = readonly { level: number; name: string }[];

/** Every condition of the list of members; tiers by the shop's own names. */
export const memberFilters = (tiers: Tiers): readonly FilterChoice[] => [
  { name: 'tierLevel', label: '等级', options: tiers.map(({ level, name }) => ({ value: String(level), label: name })) },
  {
    name: 'status',
    label: '状态',
    options: [
      { value: 'active', label: '正常' },
      { value: 'frozen', label: '已冻结' },
    ],
  },
  { name: 'tag', label: '标签', typed: 'text' },
  { name: 'lastVisitFrom', label: '最近到店从', typed: 'date' },
  { name: 'lastVisitTo', label: '最近到店到', typed: 'date' },
  { name: 'joinedFrom', label: '入会从', typed: 'date' },
  { name: 'joinedTo', label: '入会到', typed: 'date' },
  { name: 'pointsFrom', label: say('积分至少'), typed: 'whole' },
  { name: 'pointsTo', label: say('积分至多'), typed: 'whole' },
  { name: 'walletFromFen', label: '余额至少', typed: 'yuan' },
  { name: 'walletToFen', label: '余额至多', typed: 'yuan' },
  {
    name: 'sort',
    label: '排序',
    options: [
      { value: 'points', label: say('积分多的在前') },
      { value: 'wallet', label: '余额多的在前' },
      { value: 'lastVisit', label: '最近到店的在前' },
    ],
  },
];
