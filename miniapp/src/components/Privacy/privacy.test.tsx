import { act } from '@testing-library/react';
import { has, open, settle, tap, text } from '../../../test/page.tsx';
import { phone } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import { watchPrivacy } from '../../lib/privacy.ts';
import { Page } from '../Page/Page.tsx';

describe('before the first use of what is private', () => {
  const answers: { event: string; buttonId?: string }[] = [];
  /** WeChat, asked for something private that was not agreed to yet. */
  const want = async () => {
    act(() => {
      for (const ask of phone.privacyListeners) ask((answer) => answers.push(answer));
    });
    await settle();
  };
  beforeEach(async () => {
    answers.length = 0;
    watchPrivacy();
    await open(<Page nav={{ title: '会员卡' }}>页面</Page>);
  });

  it('asks nothing until something is wanted, and then says what for', async () => {
    expect(has(ids.privacyAgree)).toBe(false);
    await want();
    expect(text()).toContain('不同意也可以继续看余额、积分和会员码');
    expect(answers).toEqual([{ event: 'exposureAuthorization' }]);
    await tap(ids.privacyText);
    expect(phone.did).toContainEqual(expect.objectContaining({ name: 'openPrivacyContract' }));
    await tap(ids.privacyRefuse);
  });

  it('names WeChat’s own button when the person agreed, to all that waited, once', async () => {
    await want();
    await want();
    await tap(ids.privacyAgree);
    expect(answers.slice(2)).toEqual([
      { event: 'agree', buttonId: ids.privacyAgree },
      { event: 'agree', buttonId: ids.privacyAgree },
    ]);
    expect(has(ids.privacyAgree)).toBe(false);
  });

  it('lets it fail when the person refused, and asks again the next time', async () => {
    await want();
    await tap(ids.privacyRefuse);
    expect(answers.at(-1)).toEqual({ event: 'disagree' });
    await want();
    expect(has(ids.privacyAgree)).toBe(true);
    await tap(ids.privacyRefuse);
  });
});
