import { act, render, screen } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { ids } from '../../../ids.ts';
import { branchId, saleId, staffIds } from '../../ids.ts';
import { branch, cashier, manager, otherBranch, receipt, sale, signInAs, today } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, text } from '../../testing/page.ts';
import { checkoutSlot } from '../../unanswered.ts';
import StaffHome from './index.tsx';

/** The page, drawn and answered. */
async function open(): Promise<void> {
  render(<StaffHome />);
  await settle();
}

beforeEach(() => {
  signInAs();
  serve('sale.today', () => today());
});

describe('the staff home', () => {
  it('shows branch, cashier, figures and the last sales', async () => {
    await open();
    expect(body()).toContain('春风路店');
    expect(body()).toContain('阿禾·店员');
    expect(text(staffIds.takings)).toContain('¥2,846.50');
    expect(text(saleId(someId('sal', 1)))).toContain('储值收款·尾号 0021');
    expect(phone.requestsOf('sale.today').map(({ input }) => input['branchId'])).toEqual([branch.id]);
  });

  it('says what is empty and what to do on a day without sales', async () => {
    serve('sale.today', () => today({ recent: [] }));
    await open();
    expect(body()).toContain('今天还没有收款');
  });

  it('says that nothing is lost when it cannot be read, and reads again', async () => {
    serve('sale.today', () => refuse('internal'));
    await open();
    expect(body()).toContain('没读到今天的收款');
    expect(body()).toContain('编号 7F2A');
    serve('sale.today', () => today());
    await tap(ids.retry);
    expect(body()).toContain('¥2,846.50');
  });

  it('shows outlines while it waits', async () => {
    serve('sale.today', () => new Promise(() => undefined));
    await open();
    expect(document.querySelector('.staff-home__figure-bone')).not.toBeNull();
    expect(has(staffIds.scan)).toBe(true);
  });

  it('turns gold without network, and scans for points only', async () => {
    await open();
    act(() => {
      phone.setOnline(false);
    });
    expect(body()).toContain('断网，可查不可收');
    expect(body()).toContain('只记积分，不能用储值和积分付款');
    phone.scanned = '8812345678912345';
    await tap(staffIds.scan);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/offline/index']);
    await tap(staffIds.walkIn);
    expect(phone.visited).toHaveLength(1);
  });

  it('leaves for the sign-in page when nobody is signed in, or no longer', async () => {
    serve('sale.today', () => refuse('unauthenticated'));
    await open();
    expect(phone.visited).toEqual(['reLaunch /staff/pages/signin/index']);
  });

  it('tells somebody without a branch whom to ask', async () => {
    signInAs(cashier({ branches: [] }));
    await open();
    expect(body()).toContain('还没有给您分门店');
    expect(phone.sent).toEqual([]);
  });

  it('works in the branch that was chosen, and remembers it', async () => {
    signInAs(manager());
    await open();
    await tap(staffIds.branch, branchId(otherBranch.id));
    expect(phone.requestsOf('sale.today').at(-1)?.input['branchId']).toBe(otherBranch.id);
    expect(phone.storage.get('shuke:staffBranch')).toBe(otherBranch.id);
  });

  it('signs out at once, whatever the server says', async () => {
    serve('session.staffSignOut', lost);
    await open();
    await tap(staffIds.branch, staffIds.signOut);
    expect(phone.storage.has('shuke:staffSession')).toBe(false);
    expect(phone.visited).toContain('reLaunch /staff/pages/signin/index');
  });

  it('hands what the camera saw to the scan page, and stays when the camera was closed', async () => {
    await open();
    await tap(staffIds.scan);
    expect(phone.visited).toEqual([]);
    phone.scanned = '88000000000000000000';
    await tap(staffIds.scan);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/scan/index']);
  });
});

describe('the list of sales', () => {
  it('opens page by page, and leads to the receipt', async () => {
    serve('sale.list', ({ startingAfter }) =>
      startingAfter === undefined
        ? { data: [sale(9)], hasMore: true }
        : { data: [sale(8, { status: 'undone', mine: false })], hasMore: false },
    );
    await open();
    await tap(staffIds.sales, staffIds.moreSales);
    expect(phone.requestsOf('sale.list').at(-1)?.input['startingAfter']).toBe(someId('sal', 9));
    expect(text(saleId(someId('sal', 8)))).toContain('阿禾收的·已撤销');
    expect(has(staffIds.moreSales)).toBe(false);
    await tap(saleId(someId('sal', 9)));
    expect(phone.visited).toEqual([`navigateTo /staff/pages/receipt/index?saleId=${someId('sal', 9)}`]);
  });
});

describe('a sale whose answer never came', () => {
  const input = {
    visitId: someId('vis', 1),
    amountFen: 12_800,
    usePoints: true,
    useWallet: true,
    rest: [{ method: 'cash' }],
    quoteHash: 'hash-1',
  };
  const unanswered = (staffId: string) =>
    phone.storage.set('shuke:pendingWrites', {
      [`sale.checkout:${checkoutSlot(staffId, input.visitId)}`]: { operation: 'sale.checkout', key: 'key-1', input },
    });

  it('is asked about under its own key, even after the app was closed', async () => {
    unanswered(cashier().id);
    serve('sale.checkout', () => receipt());
    await open();
    expect(text(staffIds.unanswered)).toContain('¥128.00');
    await tap(staffIds.unanswered);
    expect(phone.requestsOf('sale.checkout').map(({ header, input: sent }) => [header['Idempotency-Key'], sent])).toEqual([
      ['key-1', input],
    ]);
    expect(phone.visited).toEqual([`navigateTo /staff/pages/receipt/index?saleId=${receipt().saleId}`]);
  });

  it('is gone from the page once the server says that nothing was taken', async () => {
    unanswered(cashier().id);
    serve('sale.checkout', () => refuse('visit_expired'));
    await open();
    await tap(staffIds.unanswered);
    expect(has(staffIds.unanswered)).toBe(false);
    expect(await screen.findByText('那笔没有收到钱')).toBeTruthy();
  });

  it('of another cashier is not repeated as one’s own: the last sales tell whether it was taken', async () => {
    unanswered(manager().id);
    serve('sale.list', () => ({ data: [], hasMore: false }));
    await open();
    expect(has(staffIds.unanswered)).toBe(false);
    expect(text(staffIds.unansweredOfOther)).toContain('换人前消费 ¥128.00 的一笔没收到结果');
    await tap(staffIds.unansweredOfOther);
    expect(phone.requestsOf('sale.list')).toHaveLength(1);
    expect(phone.requestsOf('sale.checkout')).toEqual([]);
  });
});

it('the scan target is a button that says so', async () => {
  await open();
  expect(element(staffIds.scan).getAttribute('aria-label')).toBe('扫会员码');
});
