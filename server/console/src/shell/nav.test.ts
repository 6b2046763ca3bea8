import { rolePermissions, type Role } from '@shuke/shared/permissions';
import { nav, navFor, pageAt } from './nav.ts';

const paths = (role: Role) => navFor(rolePermissions[role]).flatMap(({ pages }) => pages.map(({ path }) => path));

describe('the menu', () => {
  it('leaves out what a role may not do, and groups with nothing in them', () => {
    expect(paths('cashier')).toEqual(['/', '/till', '/sales', '/top-ups', '/branches']);
    expect(navFor(rolePermissions.cashier).map(({ label }) => label)).not.toContain('财务');
  });

  it('shows an owner every page', () => {
    expect(paths('owner')).toEqual(nav.flatMap(({ pages }) => pages.map(({ path }) => path)));
  });

  it('knows the page of an address, and none for an address that only begins alike', () => {
    expect(pageAt('/sales')?.label).toBe('消费单');
    expect(pageAt('/')?.label).toBe('经营概览');
    expect(pageAt('/salesman')).toBeUndefined();
  });
});
