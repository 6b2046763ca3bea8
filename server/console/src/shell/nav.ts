import type { Permission } from '@shuke/shared/permissions';

/** A page of the console and who sees it: what a role may not do is absent. */
export interface NavPage {
  path: string;
  label: string;
  permission: Permission;
  /** Opens it as well. */
  or?: Permission;
  /** Of one branch at a time: there is no such page of all of them. */
  oneBranch?: true;
}

/** A group of the menu. */
export interface NavGroup {
  label: string;
  pages: readonly NavPage[];
}

/** The menu, in the order of the design. */
export const nav: readonly NavGroup[] = [
  {
    label: '概览',
    pages: [
      { path: '/', label: '经营概览', permission: 'sale.read', or: 'report.read' },
      { path: '/till', label: '收银台', permission: 'sale.take', oneBranch: true },
    ],
  },
  {
    label: '会员',
    pages: [
      { path: '/members', label: '会员', permission: 'member.read' },
      { path: '/imports', label: '导入', permission: 'member.import' },
      { path: '/recoveries', label: '找回会员', permission: 'member.manage' },
      { path: '/sales', label: '消费单', permission: 'sale.read', oneBranch: true },
      { path: '/top-ups', label: '充值单', permission: 'topUp.read', oneBranch: true },
      { path: '/companies', label: '企业卡', permission: 'companyWallet.manage', oneBranch: true },
      { path: '/cards', label: '实体卡', permission: 'physicalCard.manage', oneBranch: true },
      { path: '/plans', label: '储值方案', permission: 'topUpPlan.manage' },
    ],
  },
  {
    label: '经营',
    pages: [
      { path: '/products', label: '商品', permission: 'product.manage' },
      { path: '/branches', label: '门店', permission: 'branch.read' },
      { path: '/staff', label: '员工', permission: 'staff.read' },
      { path: '/approvals', label: '待批', permission: 'approval.answer' },
      { path: '/shifts', label: '班次', permission: 'shift.read', oneBranch: true },
      { path: '/scores', label: '员工业绩', permission: 'shift.read', oneBranch: true },
      { path: '/api-keys', label: '接口密钥', permission: 'apiKey.manage' },
      { path: '/api-calls', label: '对接记录', permission: 'apiKey.manage' },
      { path: '/settings', label: '设置', permission: 'settings.manage' },
      { path: '/audit', label: '操作记录', permission: 'audit.read' },
    ],
  },
  {
    label: '财务',
    pages: [
      { path: '/reconciliation', label: '对账', permission: 'finance.read' },
      { path: '/prepaid', label: '预付卡', permission: 'finance.read' },
      { path: '/vouchers', label: '凭证', permission: 'finance.read' },
      { path: '/invoices', label: '发票', permission: 'finance.read' },
      { path: '/finance-settings', label: '财务设置', permission: 'finance.manage' },
    ],
  },
];

/** True for who holds one of the permissions that open a page. */
export const isOpenTo = ({ permission, or }: NavPage, permissions: readonly string[]): boolean =>
  permissions.includes(permission) || (or !== undefined && permissions.includes(or));

/** The menu of somebody who holds these permissions; a group without a page is left out. */
export const navFor = (permissions: readonly string[]): readonly NavGroup[] =>
  nav
    .map(({ label, pages }) => ({ label, pages: pages.filter((page) => isOpenTo(page, permissions)) }))
    .filter(({ pages }) => pages.length > 0);

/** The page an address belongs to. */
export const pageAt = (path: string): NavPage | undefined =>
  nav.flatMap(({ pages }) => pages).find((page) => path === page.path || (page.path !== '/' && path.startsWith(`${page.path}/`)));

/** So many lines fit a screen of 900 px beside the logo: groups, and the pages of those that stand open. */
export const linesMax = 18;

const linesOf = (groups: readonly NavGroup[], open: readonly string[]): number =>
  groups.reduce((lines, { label, pages }) => lines + 1 + (open.includes(label) ? pages.length : 0), 0);

/** Groups that stand open on a page before anybody opens one: that of the page, and of the others those that fit beside it. */
export const openAtFirst = (groups: readonly NavGroup[], path: string): readonly string[] => {
  const ofPage = groups.filter(({ pages }) => pages.some((page) => page.path === path));
  return packed(
    groups,
    [...ofPage, ...groups].map(({ label }) => label),
  );
};

/** What stands open once somebody opened or folded a group: what was opened last, and of the others those that fit beside it. */
export function fitting(groups: readonly NavGroup[], before: readonly string[], wanted: readonly string[]): readonly string[] {
  const opened = wanted.filter((label) => !before.includes(label));
  return packed(groups, [...opened, ...wanted]);
}

/** As many as fit, the first ones first. */
function packed(groups: readonly NavGroup[], labels: readonly string[]): readonly string[] {
  const open: string[] = [];
  for (const label of new Set(labels)) if (linesOf(groups, [...open, label]) <= linesMax) open.push(label);
  return open;
}
