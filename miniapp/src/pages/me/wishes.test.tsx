import { profile } from '../../../test/fixtures.ts';
import { serveMember } from '../../../test/member.ts';
import { has, isOn, open, tap, text, textOf, typeInto } from '../../../test/page.tsx';
import { lost, phone, serve } from '../../../test/phone.ts';
import type { Output } from '../../api/index.ts';
import { ids } from '../../ids.ts';
import { confirmWords } from './ConfirmRow.tsx';
import MePage from './index.tsx';

type Wishes = Output<'member.getProfile'>['wishes'];
const wishes = (differs: Partial<Wishes> = {}): Wishes => ({ ...profile().wishes, ...differs });
const said = () => phone.requestsOf('member.setWishes').map(({ input }) => input);

beforeEach(() => {
  serveMember();
  serve('member.setWishes', (input) => ({ wishes: wishes(input as Partial<Wishes>) }));
});

describe('夜间免打扰', () => {
  it('says from when to when, and is switched off and on by itself', async () => {
    await open(<MePage />);
    expect(textOf(ids.meQuietHours)).toBe('22:00–08:00');
    await tap(ids.meQuiet);
    expect([isOn(ids.meQuiet), has(ids.meQuietHours)]).toEqual([false, false]);
    await tap(ids.meQuiet);
    expect(textOf(ids.meQuietHours)).toBe('22:00–08:00');
    expect(said()).toEqual([{ quiet: null }, { quiet: { from: 1_320, to: 480 } }]);
  });

  it('takes other hours, and none that are no hours', async () => {
    await open(<MePage />);
    await tap(ids.meQuietHours);
    for (const [from, to] of [
      ['25:00', '07:00'],
      ['23:30', '23:30'],
    ] as const) {
      await typeInto(ids.quietFrom, from);
      await typeInto(ids.quietTo, to);
      await tap(ids.quietSave);
    }
    expect(said()).toEqual([]);
    await typeInto(ids.quietTo, '24:00');
    await tap(ids.quietSave);
    expect(said()).toEqual([{ quiet: { from: 1_410, to: 0 } }]);
    expect(textOf(ids.meQuietHours)).toBe('23:30–00:00');
  });

  it('stays as it was, and says why, when it could not be kept', async () => {
    serve('member.setWishes', lost);
    await open(<MePage />);
    await tap(ids.meQuiet);
    expect(isOn(ids.meQuiet)).toBe(true);
    expect(text()).toContain('网络');
  });
});

describe('储值付款确认', () => {
  it.each([
    [null, '单笔超过 ¥200.00 需您在手机上点确认'],
    [0, '每一笔都需您在手机上点确认'],
    [5_000, '单笔满 ¥50.00 需您在手机上点确认'],
    // The shop asked less of everybody when this was wished.
    [30_000, '单笔超过 ¥200.00 需您在手机上点确认'],
  ])('from %p says %s', (confirmFromFen, words) => {
    expect(confirmWords(wishes({ confirmFromFen }))).toBe(words);
  });

  it('every payment, or those from an amount on; the button says which', async () => {
    await open(<MePage />);
    await tap(ids.meConfirm);
    await tap(ids.wishAlways);
    expect(textOf(ids.wishSave)).toBe('每一笔都要我确认');
    await tap(ids.wishFrom);
    await tap(ids.wishSave);
    expect(said()).toEqual([]);
    await typeInto(ids.wishAmount, '50.5');
    expect(textOf(ids.wishSave)).toBe('满 ¥50.50 要我确认');
    await tap(ids.wishSave);
    expect(said()).toEqual([{ confirmFromFen: 5_050 }]);
    expect(has(ids.wishSave)).toBe(false);
    expect(textOf(ids.meConfirm)).toContain('单笔满 ¥50.50');
  });

  it('takes no amount the shop asks about anyway, and can be given back to the shop', async () => {
    serve('member.getProfile', () => profile({ wishes: wishes({ confirmFromFen: 5_000 }) }));
    await open(<MePage />);
    await tap(ids.meConfirm);
    await typeInto(ids.wishAmount, '200.01');
    expect(text()).toContain('请填 0.01 到 200.00');
    await tap(ids.wishSave);
    await tap(ids.wishShop);
    await tap(ids.wishSave);
    expect(said()).toEqual([{ confirmFromFen: null }]);
  });
});
