import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import type { Output } from '../../../api/index.ts';
import { ids } from '../../../ids.ts';
import { staffIds } from '../../ids.ts';
import { branch, manager, signInAs } from '../../testing/fixtures.ts';
import { body, has, settle, tap, text, type } from '../../testing/page.ts';
import ShiftPage from './index.tsx';

type Shift = Output<'shift.close'>;

const shift = (differs: Partial<Shift> = {}): Shift => ({
  shiftId: someId('shf', 1),
  branchId: branch.id,
  till: '收银台',
  status: 'open',
  staffName: '阿禾',
  floatFen: 50_000,
  openedAt: '2026-03-18T01:00:00.000Z',
  closedAt: null,
  closedByName: '',
  lastCountFen: null,
  earlierCounts: [],
  result: null,
  ...differs,
});
const counted: NonNullable<Shift['result']> = {
  ...{
    inFen: 30_000,
    outFen: 1_000,
    lineCount: 4,
    expectedFen: 79_000,
    countedFen: 78_900,
    differenceFen: -100,
    reason: '找错零钱',
  },
};

async function open(): Promise<void> {
  render(<ShiftPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
});

describe('the drawer', () => {
  it('is opened with what was counted into it, in whole fen', async () => {
    serve('shift.current', () => ({ data: [] }));
    serve('shift.open', () => shift());
    await open();
    expect(body()).toContain('还没有开班');
    await type(staffIds.shiftFloat, '500');
    serve('shift.current', () => ({ data: [shift()] }));
    await tap(staffIds.shiftOpen);
    expect(phone.requestsOf('shift.open').map(({ input }) => input)).toEqual([{ branchId: branch.id, floatFen: 50_000 }]);
    expect(body()).toContain('备用金 ¥500.00');
  });

  it('is counted before anybody is told what should be in it; a difference asks for a reason', async () => {
    serve('shift.current', () => ({ data: [shift()] }));
    serve('shift.close', () => refuse('shift_reason_required'));
    await open();
    expect(body()).not.toContain('790');
    await type(staffIds.shiftCounted, '789');
    await tap(staffIds.shiftClose);
    expect(text(staffIds.shiftDifference)).toContain('再点一次');
    expect(body()).not.toContain('790');
    await type(staffIds.shiftReason, '找错零钱');
    serve('shift.close', () => shift({ status: 'closed', closedByName: '阿禾', result: counted }));
    await tap(staffIds.shiftClose);
    expect(phone.requestsOf('shift.close').at(-1)?.input).toMatchObject({ countedFen: 78_900, reason: '找错零钱' });
    expect(text(staffIds.shiftResult)).toBe('已交班，少 ¥1.00');
    for (const words of ['收进现金¥300.00', '退出现金¥10.00', '应有¥790.00', '实点¥789.00']) expect(body()).toContain(words);
  });

  it('is opened by who looks after it in sight of the cash that is in no shift', async () => {
    signInAs({ ...manager(), permissions: [...manager().permissions, 'shift.run', 'shift.read'] });
    serve('shift.current', () => ({ data: [] }));
    serve('shift.listLoose', () => ({ inFen: 8_800, outFen: 300, lineCount: 2, data: [] }));
    await open();
    expect(text(staffIds.looseCash)).toContain('2 笔现金没有入班次，合计 ¥85.00');
  });

  it('is opened by a cashier without being told of it', async () => {
    serve('shift.current', () => ({ data: [] }));
    await open();
    expect(has(staffIds.looseCash)).toBe(false);
    expect(phone.requestsOf('shift.listLoose')).toEqual([]);
  });

  it('takes nothing that is no amount', async () => {
    serve('shift.current', () => ({ data: [shift()] }));
    await open();
    await type(staffIds.shiftCounted, '1.234');
    await tap(staffIds.shiftClose);
    expect(body()).toContain('最多两位小数');
    expect(phone.requestsOf('shift.close')).toEqual([]);
  });

  it('can be read again when it could not be read', async () => {
    serve('shift.current', () => refuse('internal'));
    await open();
    expect(body()).toContain('没读到这一班');
    serve('shift.current', () => ({ data: [shift()] }));
    await tap(ids.retry);
    expect(has(staffIds.shiftClose)).toBe(true);
  });
});
