import { act, render } from '@testing-library/react';
import type { Output } from '../../../api/index.ts';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { plasticCardId, staffIds } from '../../ids.ts';
import { atTheTill, branch, cashier, identified, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, type } from '../../testing/page.ts';
import { closeVisit } from '../../visit.ts';
import MemberPage from './index.tsx';

type Card = Output<'physicalCard.ofVisit'>['data'][number];

const [first, second] = ['8600000000000018', '8600000000000026'];
const card = (cardNumber: string, differs: Partial<Card> = {}): Card => ({
  cardNumber,
  status: 'bound',
  boundAt: '2026-03-18T01:42:07.000Z',
  blockedAt: null,
  blockReason: null,
  ...differs,
});
const enrols = () => cashier({ permissions: [...cashier().permissions, 'member.enrol'] });
const asked = (id: 'physicalCard.bind' | 'physicalCard.replace' | 'physicalCard.block') =>
  phone.requestsOf(id).map(({ input }) => input);

/** The member page with the sheet of plastic cards over it. */
async function open(cards: Card[]): Promise<void> {
  serve('physicalCard.ofVisit', () => ({ data: cards }));
  act(() => {
    atTheTill();
  });
  render(<MemberPage />);
  await settle();
  await tap(staffIds.cards);
}

beforeEach(() => {
  signInAs(enrols());
});
afterEach(() => {
  act(closeVisit);
});

describe('plastic cards at the till', () => {
  it('are for who may make members', async () => {
    signInAs();
    act(() => {
      atTheTill();
    });
    render(<MemberPage />);
    await settle();
    expect(has(staffIds.cards)).toBe(false);
  });

  it('a first card is bound by its whole number, typed in groups', async () => {
    serve('physicalCard.bind', () => card(first));
    await open([]);
    expect(body()).toContain('还没有实体卡');
    await type(staffIds.cardNumber, '8600 0000 0000 001');
    expect(element(staffIds.cardGive).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.cardNumber, '8600 0000 0000 0018');
    await tap(staffIds.cardGive);
    expect(asked('physicalCard.bind')).toEqual([{ visitId: identified().visitId, cardNumber: first }]);
  });

  it('a second card replaces the first, and says so before', async () => {
    serve('physicalCard.replace', () => card(second));
    await open([card(first)]);
    expect(body()).toContain('换成这张');
    await type(staffIds.cardNumber, second);
    await tap(staffIds.cardGive);
    expect(asked('physicalCard.replace')).toEqual([{ visitId: identified().visitId, cardNumber: second }]);
  });

  it('a lost card is ended after one more look, and an ended one cannot be chosen', async () => {
    serve('physicalCard.block', () => card(first, { status: 'blocked' }));
    await open([card(first), card(second, { status: 'blocked', blockedAt: '2026-03-18T01:42:07.000Z', blockReason: '已换卡' })]);
    expect(body()).toContain('已换卡');
    await tap(plasticCardId(second));
    expect(has(staffIds.cardEnd)).toBe(false);
    await tap(plasticCardId(first));
    expect(asked('physicalCard.block')).toEqual([]);
    await tap(staffIds.cardEnd);
    expect(asked('physicalCard.block')).toEqual([{ branchId: branch.id, cardNumber: first, reason: '顾客挂失' }]);
  });

  it('a refusal is told in words and the number stays to be corrected', async () => {
    serve('physicalCard.bind', () => refuse('card_bound'));
    await open([]);
    await type(staffIds.cardNumber, first);
    await tap(staffIds.cardGive);
    expect(body()).toContain('这张实体卡已经绑给一位会员');
    expect(body()).not.toContain('绑好了');
  });

  it('no number but a plastic card’s is sent', async () => {
    await open([]);
    await type(staffIds.cardNumber, '8812345678912345');
    expect(body()).toContain('这不是实体卡的号码');
    await tap(staffIds.cardGive);
    expect(asked('physicalCard.bind')).toEqual([]);
  });
});
