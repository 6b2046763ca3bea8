import { act, render } from '@testing-library/react';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { someId } from '../../../../test/fixtures.ts';
import { candidateId, staffIds } from '../../ids.ts';
import { atTheTill, branch, identified, manager, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, type } from '../../testing/page.ts';
import { closeVisit } from '../../visit.ts';
import MemberPage from './index.tsx';

const [mine, lost] = [identified().wallets[0]?.walletOwner ?? '', someId('mem', 9)];
const candidate = (memberId: string) => ({ memberId, nameMasked: '林**', phoneMasked: '150****0021', isOfBranch: true });
const boss = () => ({ ...manager(), permissions: [...manager().permissions, 'member.enrol', 'member.manage'] });

async function open(differs: Parameters<typeof identified>[0] = {}): Promise<void> {
  act(() => {
    atTheTill(differs);
  });
  render(<MemberPage />);
  await settle();
}

beforeEach(() => {
  signInAs(boss());
  serve('sale.findByPhone', () => ({ candidates: [candidate(mine), candidate(lost)], hasMore: false }));
});
afterEach(() => {
  act(closeVisit);
});

describe('a lost card', () => {
  it('is found by the end of its number, and begun with a proof and a word; nothing more happens here', async () => {
    serve('recovery.open', () => ({ recoveryId: someId('rcv'), readyAt: '2026-03-19T02:00:00.000Z' }));
    await open();
    await tap(staffIds.recover);
    await type(staffIds.recoverTail, '0021');
    await tap(staffIds.recoverFind);
    // The card they stand here with is not the one they lost.
    expect(has(candidateId(mine))).toBe(false);
    await tap(candidateId(lost));
    expect(element(staffIds.recoverOpen).getAttribute('aria-disabled')).toBe('true');
    await tap('proof-receipts');
    await type(staffIds.recoverNote, '小票 3 张');
    await tap(staffIds.recoverOpen);
    expect(phone.requestsOf('recovery.open')[0]?.input).toEqual({
      ...{ branchId: branch.id, lostId: lost, claimantId: mine },
      ...{ proof: 'receipts', note: '小票 3 张' },
    });
    expect(body()).toContain('24 小时后');
  });

  it('that is on its way already is told in words', async () => {
    serve('recovery.open', () => refuse('recovery_open'));
    await open();
    await tap(staffIds.recover);
    await type(staffIds.recoverTail, '0021');
    await tap(staffIds.recoverFind, candidateId(lost));
    await type(staffIds.recoverNote, '小票 3 张');
    await tap(staffIds.recoverOpen);
    expect(body()).toContain('这张卡已经在找回');
  });

  it('is for a manager, and for who proved by their own code who they are now', async () => {
    await open({ earnOnly: true });
    expect(has(staffIds.recover)).toBe(false);
    act(closeVisit);
    document.body.innerHTML = '';
    signInAs();
    await open();
    expect(has(staffIds.recover)).toBe(false);
  });
});
