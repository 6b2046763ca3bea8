import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { ids } from '../../../ids.ts';
import { approvalId, staffIds } from '../../ids.ts';
import { approval, type Approval } from '../../testing/approvals.ts';
import { manager, signInAs } from '../../testing/fixtures.ts';
import { body, has, settle, tap, text } from '../../testing/page.ts';
import ApprovalsPage from './index.tsx';

const wish = (n: number, differs: Partial<Approval> = {}) =>
  approval({ approvalId: someId('apr', n), isMine: false, barred: null, ...differs });
const list = (...data: Approval[]) => serve('approval.list', () => ({ data, hasMore: false }));

async function open(): Promise<void> {
  render(<ApprovalsPage />);
  await settle();
}

beforeEach(() => {
  signInAs(manager());
});

describe('the approvals of a manager', () => {
  it('say what, for whom, by whom and why before anybody says yes; and the yes is sent once', async () => {
    list(
      wish(1, { lines: ['账单 ¥5,000.00，优惠后 ¥4,800.00', '优惠，老客户'] }),
      wish(2, { status: 'refused', checkerName: '老陈', kind: 'saleUndo', amountFen: null }),
    );
    await open();
    expect(text(approvalId(someId('apr', 1)))).toContain('现金充值 ¥1,500.00');
    expect(body()).toContain('已经处理');
    await tap(approvalId(someId('apr', 1)));
    for (const words of ['林女士 · 尾号 0000', '阿禾·春风路店', '顾客要求', '账单 ¥5,000.00', '老客户'])
      expect(body()).toContain(words);
    serve('approval.answer', () => wish(1, { status: 'approved' }));
    list(wish(1, { status: 'approved', checkerName: '周店长' }));
    await tap(staffIds.approve);
    expect(phone.requestsOf('approval.answer').map(({ input }) => input['approve'])).toEqual([true]);
    expect(body()).toContain('没有待批的');
  });

  it('leave one’s own to somebody else', async () => {
    list(wish(1, { isMine: true, barred: 'ownWish' }));
    await open();
    await tap(approvalId(someId('apr', 1)));
    expect(body()).toContain('您自己提的，要别人批');
    expect(has(staffIds.approve)).toBe(false);
  });

  it('leave that of somebody they let in to another, and say so', async () => {
    list(wish(1, { barred: 'ownCode' }));
    await open();
    await tap(approvalId(someId('apr', 1)));
    expect(body()).toContain('用您给的一次性码进来');
    expect(has(staffIds.approve)).toBe(false);
  });

  it('say why an answer was not taken', async () => {
    list(wish(1));
    serve('approval.answer', () => refuse('approval_closed'));
    await open();
    await tap(approvalId(someId('apr', 1)), staffIds.refuse);
    expect(body()).toContain('已经处理过，或已过期');
  });

  it('are empty, are waited for, and can be read again', async () => {
    list();
    await open();
    expect(body()).toContain('没有待批的');
  });

  it('can be read again when they could not be read', async () => {
    serve('approval.list', () => refuse('internal'));
    await open();
    expect(body()).toContain('没读到申请');
    list(wish(1));
    await tap(ids.retry);
    expect(has(approvalId(someId('apr', 1)))).toBe(true);
  });
});
