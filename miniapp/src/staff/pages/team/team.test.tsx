import { render } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { someId } from '../../../../test/fixtures.ts';
import type { Output } from '../../../api/index.ts';
import { personId, staffIds } from '../../ids.ts';
import { branch, manager, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, text, type } from '../../testing/page.ts';
import TeamPage from './index.tsx';

type Person = Output<'staff.list'>['data'][number];

const person = (count: number, differs: Partial<Person> = {}): Person => ({
  id: someId('stf', count),
  name: '阿禾',
  phoneMasked: '139****0001',
  role: 'cashier',
  status: 'active',
  branches: [branch],
  lockedFor: [],
  ...differs,
});
const boss = () => ({ ...manager(), permissions: [...manager().permissions, 'staff.manage', 'shift.read'] });

async function open(people: Person[] = [person(1)]): Promise<void> {
  serve('staff.list', () => ({ data: people, hasMore: false }));
  render(<TeamPage />);
  await settle();
}

beforeEach(() => {
  signInAs(boss());
});

describe('colleagues', () => {
  it('are listed with who is locked first, and let go on act by act after a look', async () => {
    serve('staff.liftLock', () => ({}));
    await open([person(1), person(2, { name: '小林', lockedFor: ['undo', 'refund'] })]);
    expect(body().indexOf('小林')).toBeLessThan(body().indexOf('阿禾'));
    expect(body()).toContain('撤销收款、退款到上限');
    await tap(personId(someId('stf', 1)));
    expect(has(staffIds.liftLock)).toBe(false);
    await tap(personId(someId('stf', 2)));
    expect(phone.requestsOf('staff.liftLock')).toEqual([]);
    await tap(staffIds.liftLock);
    expect(phone.requestsOf('staff.liftLock').map(({ input }) => input)).toEqual([
      { staffId: someId('stf', 2), act: 'undo' },
      { staffId: someId('stf', 2), act: 'refund' },
    ]);
    expect(phone.requestsOf('staff.list').length).toBeGreaterThan(1);
  });

  it('are invited as cashiers of this branch, and the code is shown once', async () => {
    serve('staff.invite', () => ({ code: 'ABCD-EFGH-JKLM-NPQR', expiresAt: '2027-01-01T00:00:00.000Z' }));
    await open();
    await tap(staffIds.invite);
    expect(element(staffIds.inviteMake).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.inviteName, '小满');
    await type(staffIds.invitePhone, '13612345678');
    await tap(staffIds.inviteMake);
    expect(phone.requestsOf('staff.invite')[0]?.input).toEqual({
      name: '小满',
      phone: '13612345678',
      role: 'cashier',
      branchIds: [branch.id],
    });
    expect(text(staffIds.inviteCode)).toBe('ABCD-EFGH-JKLM-NPQR');
  });

  it('a phone that works here already is told in words', async () => {
    serve('staff.invite', () => refuse('staff_exists'));
    await open();
    await tap(staffIds.invite);
    await type(staffIds.inviteName, '小满');
    await type(staffIds.invitePhone, '13612345678');
    await tap(staffIds.inviteMake);
    expect(body()).toContain('这个手机号已经是员工');
    expect(has(staffIds.inviteCode)).toBe(false);
  });

  it('that could not be read, and that are none, say so', async () => {
    serve('staff.list', lost);
    render(<TeamPage />);
    await settle();
    expect(body()).toContain('没读到同事');
    document.body.innerHTML = '';
    await open([]);
    expect(body()).toContain('这里还没有同事');
  });

  it('of a manager who may not look after staff are only shown', async () => {
    signInAs({ ...manager(), permissions: [...manager().permissions, 'shift.read'] });
    await open([person(2, { lockedFor: ['undo'] })]);
    expect(has(staffIds.invite)).toBe(false);
    await tap(personId(someId('stf', 2)));
    expect(has(staffIds.liftLock)).toBe(false);
  });
});

describe('shifts', () => {
  const shift = (differs: Partial<Output<'shift.list'>['data'][number]>) => ({
    ...{
      shiftId: someId('shf', 1),
      branchId: branch.id,
      till: '收银台',
      status: 'closed' as const,
      staffName: '阿禾',
      closedByName: '阿禾',
    },
    ...{ floatFen: 10_000, lastCountFen: 12_000, openedAt: '2026-03-18T01:00:00.000Z', closedAt: '2026-03-18T10:00:00.000Z' },
    result: {
      inFen: 5_000,
      outFen: 0,
      lineCount: 3,
      expectedFen: 15_000,
      countedFen: 14_500,
      differenceFen: -500,
      reason: '找错零',
    },
    earlierCounts: [{ countedFen: 14_000, at: '2026-03-18T09:59:00.000Z', staffName: '阿禾' }],
    ...differs,
  });

  it('tell by how much a drawer was off, and why; or that it was not; or that it is open', async () => {
    serve('shift.list', () => ({ data: [shift({})], hasMore: false }));
    await open();
    await tap(staffIds.tabShifts);
    for (const words of ['阿禾·收银台', '少 ¥5.00', '应有 ¥150.00', '备用金比上次点的少 ¥20.00', '先前点过 ¥140.00', '找错零'])
      expect(body()).toContain(words);
    expect(phone.requestsOf('shift.list')[0]?.input).toMatchObject({ branchId: branch.id });
  });
});

describe('the scoreboard', () => {
  it('puts who sold most first, of today and of more days', async () => {
    const score = (count: number, staffName: string, salesFen: number) => ({
      ...{ staffId: someId('stf', count), staffName, saleCount: count, salesFen, topUpCount: 0, topUpFen: 0, undoCount: 1 },
    });
    serve('report.staffScores', () => ({ data: [score(1, '阿禾', 10_000), score(2, '小林', 99_900)] }));
    await open();
    await tap(staffIds.tabScores);
    expect(body().indexOf('小林')).toBeLessThan(body().indexOf('阿禾'));
    expect(body()).toContain('¥999.00');
    const [today] = phone.requestsOf('report.staffScores').map(({ input }) => input);
    expect(today?.['from']).toBe(today?.['to']);
    await tap('score-days-7');
    const week = phone.requestsOf('report.staffScores').at(-1)?.input;
    expect(week?.['to']).toBe(today?.['to']);
    expect(Date.parse(String(week?.['to'])) - Date.parse(String(week?.['from']))).toBe(6 * 86_400_000);
  });
});
