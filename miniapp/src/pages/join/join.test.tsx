import { login, programme, someId } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { knownMember } from '../../api/index.ts';
import { ids } from '../../ids.ts';
import JoinPage from './index.tsx';

const joined = { memberId: someId('mem'), cardNumber: '8800000000000000', linked: false };
const givePhone = (code: string | undefined) => Object.assign(globalThis, { phoneCode: code });
const sent = () => phone.requestsOf('member.join');

describe('joining', () => {
  beforeEach(() => {
    givePhone('phone-1');
    serve('session.memberLogin', () => login(null));
    serve('programme.get', () => programme());
    serve('member.join', () => joined);
  });

  it("shows the programme's exact figures and the three uses of the number", async () => {
    await open(<JoinPage />);
    for (const words of ['200 积分', '抵 ¥1.00', '每 100 积分', '9 折', '成为「老友」', '我们只用手机号做这三件事'])
      expect(text()).toContain(words);
  });

  it('asks for nothing before the box is ticked, and the box is not ticked beforehand', async () => {
    await open(<JoinPage />);
    await tap(ids.joinWithPhone);
    expect(textOf(ids.toast)).toBe('请先勾选同意');
    expect(document.querySelector('.checkbox--shaking')).not.toBeNull();
    expect(sent()).toHaveLength(0);
  });

  it('sends the number with the version that was agreed to, and the person is a member from then on', async () => {
    await open(<JoinPage />);
    await tap(ids.consent);
    await tap(ids.joinWithPhone);
    expect(sent()[0]?.input).toEqual({ phoneCode: 'phone-1', consentVersion: '2026-11-01' });
    expect(knownMember()).toBe(someId('mem'));
    expect(phone.visited).toEqual(['switchTab /pages/home/index']);
  });

  it('shows the whole text with its version, and agreeing there ticks the box', async () => {
    await open(<JoinPage />);
    await tap(ids.consentText);
    expect(text()).toContain('储值本金随时可退。');
    expect(text()).toContain('版本 2026-11-01');
    await tap(ids.consentAgree);
    expect(document.querySelector('.checkbox__box--on')).not.toBeNull();
    expect(has(ids.consentAgree)).toBe(false);
  });

  it('respects that somebody keeps the number to themselves', async () => {
    givePhone(undefined);
    await open(<JoinPage />);
    await tap(ids.consent);
    await tap(ids.joinWithPhone);
    expect(textOf(ids.toast)).toBe('没有授权手机号');
    expect(sent()).toHaveLength(0);
  });

  it('repeats a join whose answer was lost as it was: same key, same number, even if WeChat would give another', async () => {
    serve('member.join', lost);
    await open(<JoinPage />);
    await tap(ids.consent);
    await tap(ids.joinWithPhone);
    expect(text()).toContain('网络有点慢，请再试一次');
    givePhone('phone-2');
    serve('member.join', () => joined);
    await tap(ids.joinWithPhone);
    expect(sent().map(({ input }) => input['phoneCode'])).toEqual(['phone-1', 'phone-1']);
    expect(sent()[1]?.header['Idempotency-Key']).toBe(sent()[0]?.header['Idempotency-Key']);
    expect(knownMember()).toBe(someId('mem'));
  });

  it('takes a new number after the old one was refused', async () => {
    serve('member.join', () => refuse('phone_invalid'));
    await open(<JoinPage />);
    await tap(ids.consent);
    await tap(ids.joinWithPhone);
    expect(text()).toContain('没有取到手机号，请再授权一次（编号 7F2A）');
    givePhone('phone-2');
    serve('member.join', () => joined);
    await tap(ids.joinWithPhone);
    expect(sent().map(({ input }) => input['phoneCode'])).toEqual(['phone-1', 'phone-2']);
  });

  it('asks for consent again when the text has changed', async () => {
    serve('member.join', () => refuse('consent_outdated'));
    await open(<JoinPage />);
    await tap(ids.consent);
    serve('programme.get', () => programme({ consent: { version: '2026-12-01', title: '会员章程', paragraphs: ['新章程。'] } }));
    await tap(ids.joinWithPhone);
    expect(text()).toContain('会员章程已更新');
    expect(document.querySelector('.checkbox__box--on')).toBeNull();
  });

  it('takes somebody who is a member already to their card', async () => {
    serve('member.join', () => refuse('already_member'));
    await open(<JoinPage />);
    await tap(ids.consent);
    serve('session.memberLogin', () => login());
    await tap(ids.joinWithPhone);
    expect(knownMember()).toBe(someId('mem'));
    expect(phone.visited).toEqual(['switchTab /pages/home/index']);
  });

  it('says when the explanation could not be read', async () => {
    serve('programme.get', () => refuse('busy'));
    await open(<JoinPage />);
    expect(text()).toContain('没读到入会说明');
    serve('programme.get', () => programme());
    await tap(ids.retry);
    expect(has(ids.consent)).toBe(true);
  });
});
