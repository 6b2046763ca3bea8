import { render } from '@testing-library/react';
import { programme, someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { ids } from '../../../ids.ts';
import { staffIds } from '../../ids.ts';
import { takeScanned } from '../../scanner.ts';
import { branch, signInAs } from '../../testing/fixtures.ts';
import { body, element, settle, tap, text, type } from '../../testing/page.ts';
import JoinPage from './index.tsx';

const cardNumber = '8812345678912345';
const sent = () => phone.requestsOf('member.joinAtCounter');

async function open(): Promise<void> {
  render(<JoinPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
  serve('programme.get', () => programme());
  serve('member.joinAtCounter', () => ({ memberId: someId('mem', 1), cardNumber }));
});

describe('办会员', () => {
  it('asks for nothing before there is a phone number and the visitor’s own yes', async () => {
    await open();
    await type(staffIds.joinPhone, '13612345678');
    expect(element(staffIds.join).getAttribute('aria-disabled')).toBe('true');
    await tap(ids.consent);
    await type(staffIds.joinPhone, '12345678901');
    expect(body()).toContain('这不是手机号');
    expect(element(staffIds.join).getAttribute('aria-disabled')).toBe('true');
  });

  it('joins with the version that was read, shows the card, and goes on to earn with it', async () => {
    await open();
    await type(staffIds.joinPhone, '13612345678');
    await type(staffIds.joinName, ' 林女士 ');
    await tap(ids.consent, staffIds.join);
    expect(sent().map(({ input }) => input)).toEqual([
      {
        ...{ branchId: branch.id, phone: '13612345678', name: '林女士' },
        ...{ consentVersion: programme().consent.version, agreed: true },
      },
    ]);
    expect(text(staffIds.joinedCard)).toBe('8812 3456 7891 2345');
    await tap(staffIds.joinedEarn);
    expect(takeScanned()).toBe(cardNumber);
  });

  it('asks again under the same key after a lost answer, and keeps no phone number here', async () => {
    serve('member.joinAtCounter', lost);
    await open();
    await type(staffIds.joinPhone, '13612345678');
    await tap(ids.consent, staffIds.join);
    expect(JSON.stringify([...phone.storage])).not.toContain('13612345678');
    serve('member.joinAtCounter', () => ({ memberId: someId('mem', 1), cardNumber }));
    await tap(staffIds.join);
    const [first, second] = sent();
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key']);
  });

  it('says that the number is a member’s already', async () => {
    serve('member.joinAtCounter', () => refuse('already_member'));
    await open();
    await type(staffIds.joinPhone, '13612345678');
    await tap(ids.consent, staffIds.join);
    expect(body()).toContain('这个手机号已经是会员');
  });

  it('says when the text cannot be read, and reads it again', async () => {
    serve('programme.get', () => refuse('internal'));
    await open();
    expect(body()).toContain('没读到会员章程');
    serve('programme.get', () => programme());
    await tap(ids.retry);
    expect(element(staffIds.joinPhone)).toBeTruthy();
  });
});
