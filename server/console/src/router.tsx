import { lazy, type ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { RequireStaff } from './session/index.ts';
import { Shell } from './shell/Shell.tsx';
import { Nothing } from './ui/index.ts';

/** Each page is a file of its own, fetched when somebody goes there. */
const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  '/': () => import('./pages/overview/index.tsx'),
  '/till': () => import('./pages/till/index.tsx'),
  '/members': () => import('./pages/members/index.tsx'),
  '/imports': () => import('./pages/imports/index.tsx'),
  '/recoveries': () => import('./pages/recoveries/index.tsx'),
  '/sales': () => import('./pages/sales/index.tsx'),
  '/top-ups': () => import('./pages/topUps/index.tsx'),
  '/companies': () => import('./pages/companies/index.tsx'),
  '/cards': () => import('./pages/cards/index.tsx'),
  '/plans': () => import('./pages/plans/index.tsx'),
  '/products': () => import('./pages/products/index.tsx'),
  '/branches': () => import('./pages/branches/index.tsx'),
  '/staff': () => import('./pages/staff/index.tsx'),
  '/approvals': () => import('./pages/approvals/index.tsx'),
  '/shifts': () => import('./pages/shifts/index.tsx'),
  '/audit': () => import('./pages/audit/index.tsx'),
  '/reconciliation': () => import('./pages/reconciliation/index.tsx'),
  '/prepaid': () => import('./pages/prepaid/index.tsx'),
  '/vouchers': () => import('./pages/vouchers/index.tsx'),
  '/invoices': () => import('./pages/invoices/index.tsx'),
  '/scores': () => import('./pages/scores/index.tsx'),
  '/api-keys': () => import('./pages/apiKeys/index.tsx'),
  '/api-calls': () => import('./pages/apiCalls/index.tsx'),
  '/settings': () => import('./pages/settings/index.tsx'),
  '/finance-settings': () => import('./pages/financeSettings/index.tsx'),
};

/** Stands in for a page that could not be shown; the menu beside it goes on working. */
const broken = <Nothing title="这一页没能打开" hint="请刷新再试，或从左边的菜单重新进入。" />;

/** Address → page. */
export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: (
        <RequireStaff>
          <Shell />
        </RequireStaff>
      ),
      children: [
        ...Object.entries(pages).map(([path, load]) => ({ path, Component: lazy(load), errorElement: broken })),
        { path: '*', element: <Nothing title="没有这个页面" hint="地址可能写错了，请从左边的菜单进入。" /> },
      ],
    },
  ],
  { basename: '/console' },
);
