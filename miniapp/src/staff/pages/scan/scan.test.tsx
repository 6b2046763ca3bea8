import { act, render } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { staffIds } from '../../ids.ts';
import { openScanPage, takeScanned } from '../../scanner.ts';
import { branch, identified, signInAs } from '../../testing/fixtures.ts';
import { body, element, pass, settle, tap, text, type } from '../../testing/page.ts';
import ScanPage from './index.tsx';

const code = '88123456789123456780';
const identifiedWith = () => phone.requestsOf('sale.identify').map(({ input }) => input['code']);

beforeEach(() => {
  signInAs();
  serve('sale.identify', () => identified());
});

/** The page, opened by hand, with digits typed. */
async function enter(digits: string): Promise<void> {
  render(<ScanPage />);
  await type(staffIds.code, digits);
  await tap(staffIds.useCode);
}

describe('the scan page', () => {
  it('identifies what the camera saw, once, and goes to the member', async () => {
    openScanPage({ code });
    const { unmount } = render(<ScanPage />);
    await settle();
    expect(phone.requestsOf('sale.identify').map(({ input }) => input)).toEqual([{ branchId: branch.id, code }]);
    expect(phone.visited.at(-1)).toBe('redirectTo /staff/pages/member/index');
    unmount();
    render(<ScanPage />);
    await settle();
    expect(identifiedWith()).toHaveLength(1);
  });

  it('takes typed digits in groups, 20 of a code or 16 of a card, and no others', async () => {
    await enter('8812 3456 7891');
    expect(identifiedWith()).toEqual([]);
    await type(staffIds.code, '8812 3456 7891 2345');
    await tap(staffIds.useCode);
    expect(identifiedWith()).toEqual(['8812345678912345']);
  });

  it('absorbs a second tap', async () => {
    serve('sale.identify', () => new Promise(() => undefined));
    render(<ScanPage />);
    await type(staffIds.code, code);
    act(() => {
      element(staffIds.useCode).click();
      element(staffIds.useCode).click();
    });
    await settle();
    expect(identifiedWith()).toEqual([code]);
  });

  it('says why a code was refused, and counts down to the next', async () => {
    jest.useFakeTimers();
    serve('sale.identify', () => refuse('code_used', { secondsToNext: 8 }));
    render(<ScanPage />);
    act(() => undefined);
    await type(staffIds.code, code);
    await tap(staffIds.useCode);
    expect(body()).toContain('这个会员码已用过');
    expect(body()).toContain('8 秒后换新码');
    await pass(8_000);
    expect(body()).toContain('新码已换好，可以扫了');
    jest.useRealTimers();
  });

  it('says what to do without network', async () => {
    serve('sale.identify', lost);
    await enter(code);
    expect(body()).toContain('没连上网络');
    await tap(staffIds.keepCode);
    expect(phone.visited).toEqual(['redirectTo /staff/pages/offline/index']);
    expect(takeScanned()).toBe(code);
  });

  it('leaves for the sign-in page when the session is over', async () => {
    serve('sale.identify', () => refuse('unauthenticated'));
    await enter(code);
    expect(phone.visited).toContain('reLaunch /staff/pages/signin/index');
  });

  it('opens the camera again', async () => {
    render(<ScanPage />);
    phone.scanned = code;
    await tap(staffIds.scanAgain);
    expect(identifiedWith()).toEqual([code]);
    expect(element(staffIds.useCode)).toBeTruthy();
    expect(text(staffIds.scanAgain)).toBe('再扫一次');
  });
});
