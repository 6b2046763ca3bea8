import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { colleagueId, staffIds } from '../../ids.ts';
import { cashier, manager, signInAs, today } from '../../testing/fixtures.ts';
import { has, body, settle, tap, text, type } from '../../testing/page.ts';
import StaffHome from './index.tsx';

const lin = { id: someId('stf', 7), name: '小林', role: 'cashier' as const };

async function openSheet(): Promise<void> {
  render(<StaffHome />);
  await settle();
  await tap(staffIds.branch);
}

beforeEach(() => {
  signInAs();
  serve('sale.today', () => today());
});

describe('changing places at a shared till', () => {
  it('takes a name and six digits, and goes on as that person', async () => {
    serve('staff.listColleagues', () => ({ data: [lin] }));
    serve('session.staffSwitch', () => ({ token: 'staff-2', expiresAt: '2027-01-01T00:00:00.000Z', staff: cashier(lin) }));
    await openSheet();
    await tap(staffIds.switchStaff, colleagueId(lin.id));
    await type(staffIds.pin, '135790');
    await tap(staffIds.switchTo);
    expect(phone.requestsOf('session.staffSwitch').map(({ input }) => input)).toEqual([{ staffId: lin.id, pin: '135790' }]);
    expect(phone.storage.get('shuke:staffSession')).toMatchObject({ token: 'staff-2', staff: { name: '小林' } });
    expect(phone.visited).toEqual(['reLaunch /staff/pages/home/index']);
  });

  it('says when the digits are wrong, and keeps who was there', async () => {
    serve('staff.listColleagues', () => ({ data: [lin] }));
    serve('session.staffSwitch', () => refuse('pin_wrong'));
    await openSheet();
    await tap(staffIds.switchStaff, colleagueId(lin.id));
    await type(staffIds.pin, '000000');
    await tap(staffIds.switchTo);
    expect(body()).toContain('密码不对');
    expect(phone.storage.get('shuke:staffSession')).toMatchObject({ token: 'staff-1' });
  });

  it('says what to do where nobody has set one', async () => {
    serve('staff.listColleagues', () => ({ data: [] }));
    await openSheet();
    await tap(staffIds.switchStaff);
    expect(body()).toContain('还没有同事设置六位密码');
  });

  it('needs six digits of one’s own, set against the password', async () => {
    serve('staff.setPin', () => ({}));
    await openSheet();
    await tap(staffIds.myPin);
    await type(staffIds.pin, '12345');
    await type(staffIds.password, 'secret');
    await tap(staffIds.setPin);
    expect(phone.requestsOf('staff.setPin')).toEqual([]);
    await type(staffIds.pin, '123456');
    await tap(staffIds.setPin);
    expect(phone.requestsOf('staff.setPin').map(({ input }) => input)).toEqual([{ password: 'secret', pin: '123456' }]);
  });
});

describe('what waits for a manager', () => {
  it('stands on the home page, and leads to the list', async () => {
    const boss = manager();
    signInAs({ ...boss, permissions: [...boss.permissions, 'approval.answer'] });
    serve('approval.count', () => ({ waiting: 2, locked: 0 }));
    render(<StaffHome />);
    await settle();
    expect(text(staffIds.approvals)).toContain('有 2 件事等您批准');
    await tap(staffIds.approvals);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/approvals/index']);
  });

  it('names colleagues who passed a cap, and leads to them', async () => {
    const boss = manager();
    signInAs({ ...boss, permissions: [...boss.permissions, 'approval.answer', 'staff.manage'] });
    serve('approval.count', () => ({ waiting: 0, locked: 1 }));
    render(<StaffHome />);
    await settle();
    expect(has(staffIds.approvals)).toBe(false);
    expect(text(staffIds.lockedColleagues)).toContain('1 位同事到了上限');
    await tap(staffIds.lockedColleagues);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/team/index']);
  });
});

describe('a password that a colleague made a code for', () => {
  it('is told to whom it belongs, with who it was, until they have seen it', async () => {
    signInAs(cashier({ passwordReset: { at: new Date().toISOString(), byName: '周店长' } }));
    render(<StaffHome />);
    await settle();
    expect(text(staffIds.resetSeen)).toContain('由周店长发码重设过');
    await tap(staffIds.resetSeen);
    expect(has(staffIds.resetSeen)).toBe(false);
  });
});
