import { act, render } from '@testing-library/react';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { someId } from '../../../../test/fixtures.ts';
import type { Output } from '../../../api/index.ts';
import { candidateId, staffIds } from '../../ids.ts';
import { branch, identified, signInAs } from '../../testing/fixtures.ts';
import { body, has, pass, tap, text, type } from '../../testing/page.ts';
import { closeVisit } from '../../visit.ts';
import ScanPage from './index.tsx';

const member = someId('mem', 1);
const found = (differs: Partial<Output<'sale.findByPhone'>> = {}): Output<'sale.findByPhone'> => ({
  candidates: [
    { memberId: member, nameMasked: '林**', phoneMasked: '138****0021', isOfBranch: true },
    { memberId: someId('mem', 2), nameMasked: '周**', phoneMasked: '150****0021', isOfBranch: false },
  ],
  hasMore: false,
  ...differs,
});
let answer: Output<'sale.getIdentify'>;

/** The page after four digits. */
async function typeTail(): Promise<void> {
  render(<ScanPage />);
  await type(staffIds.code, '0021');
  await tap(staffIds.useCode);
}

beforeEach(() => {
  jest.useFakeTimers();
  signInAs();
  answer = { status: 'waiting', expiresAt: new Date(Date.now() + 60_000).toISOString(), visit: null };
  serve('sale.findByPhone', () => found());
  serve('sale.askIdentify', () => ({ requestId: someId('vrq', 1), expiresAt: answer.expiresAt }));
  serve('sale.getIdentify', () => answer);
});
afterEach(() => {
  act(closeVisit);
  jest.useRealTimers();
});

describe('the last four digits of a number', () => {
  it('bring a list of masked people, which is asked for once', async () => {
    await typeTail();
    expect(phone.requestsOf('sale.findByPhone').map(({ input }) => input)).toEqual([{ branchId: branch.id, tail: '0021' }]);
    expect(phone.requestsOf('sale.identify')).toEqual([]);
    for (const words of ['林**', '138****0021', '本店会员', '周**']) expect(body()).toContain(words);
  });

  it('and the member’s own yes bring them to the till; without it nothing is shown', async () => {
    await typeTail();
    await tap(candidateId(member));
    expect(phone.requestsOf('sale.askIdentify').map(({ input }) => input)).toEqual([{ branchId: branch.id, memberId: member }]);
    expect(text(staffIds.hereResult)).toContain('林**');
    await pass(3_000);
    expect(phone.visited).toEqual([]);
    answer = { ...answer, status: 'accepted', visit: identified() };
    await pass(1_500);
    expect(phone.visited).toEqual(['redirectTo /staff/pages/member/index']);
  });

  it('and a no lead nowhere, and are not asked again', async () => {
    await typeTail();
    await tap(candidateId(member));
    answer = { ...answer, status: 'refused' };
    await pass(1_500);
    expect(text(staffIds.hereResult)).toBe('顾客说不是本人');
    expect(has(staffIds.hereAgain)).toBe(false);
    await tap(staffIds.hereBack);
    expect(body()).toContain('138****0021');
    expect(phone.visited).toEqual([]);
  });

  it('without an answer may be asked once more', async () => {
    await typeTail();
    await tap(candidateId(member));
    answer = { ...answer, status: 'expired' };
    await pass(1_500);
    await tap(staffIds.hereAgain);
    expect(phone.requestsOf('sale.askIdentify')).toHaveLength(2);
  });

  it('of nobody, and tried too often, are told in words', async () => {
    serve('sale.findByPhone', () => found({ candidates: [] }));
    await typeTail();
    expect(body()).toContain('没有这个尾号的会员');
    serve('sale.findByPhone', () => refuse('code_attempts_exceeded'));
    document.body.innerHTML = '';
    await typeTail();
    expect(body()).toContain('试错太多次');
  });

  it('shared by more than five say so', async () => {
    serve('sale.findByPhone', () => found({ hasMore: true }));
    await typeTail();
    expect(body()).toContain('认不准就请顾客出示会员码');
  });
});
