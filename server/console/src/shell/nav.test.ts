import { rolePermissions, type Role } from '@shuke/shared/permissions';
import { fitting, linesMax, nav, navFor, openAtFirst, pageAt } from './nav.ts';

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

describe('what of the menu stands open', () => {
  const roles = Object.keys(rolePermissions) as Role[];
  const lines = (role: Role, open: readonly string[]) =>
    navFor(rolePermissions[role]).reduce((sum, { label, pages }) => sum + 1 + (open.includes(label) ? pages.length : 0), 0);

  it.each(roles)('of a %s fits a screen on every page, with the group of the page open', (role) => {
    const groups = navFor(rolePermissions[role]);
    for (const { label, pages } of groups)
      for (const { path } of pages) {
        const open = openAtFirst(groups, path);
        expect(open).toContain(label);
        expect(lines(role, open)).toBeLessThanOrEqual(linesMax);
        for (const other of groups) {
          const next = fitting(groups, open, [...new Set([...open, other.label])]);
          expect(next.length === 0 || open.includes(other.label) || next.includes(other.label)).toBe(true);
          expect(lines(role, next)).toBeLessThanOrEqual(linesMax);
        }
      }
  });

  it('is everything for who has few pages; for an owner the group of the page, and what fits beside it', () => {
    expect(openAtFirst(navFor(rolePermissions.cashier), '/')).toEqual(['概览', '会员', '经营']);
    expect(openAtFirst(nav, '/audit')).toEqual(['经营', '概览']);
    expect(fitting(nav, ['经营', '概览'], ['经营', '概览', '会员'])).toEqual(['会员', '概览']);
    expect(fitting(nav, ['经营'], [])).toEqual([]);
  });
});
