import { fireEvent, render } from '@testing-library/react';
import { home, login, programme, someId } from '../../../test/fixtures.ts';
import { open, settle } from '../../../test/page.tsx';
import { phone, serve } from '../../../test/phone.ts';
import { Holder } from '../../pages/code/Holder.tsx';
import HomePage from '../../pages/home/index.tsx';

const logoPath = `/images/${'0'.repeat(64)}.png`;
const shown = () => document.querySelector('.tier-card .logo__picture');

describe('the shop’s logo', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login());
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
  });

  it('stands in the corner of the card, said aloud as whose it is', async () => {
    serve('member.home', () => home({ logoPath }));
    await open(<HomePage />);
    expect(shown()?.getAttribute('src')).toMatch(new RegExp(`${logoPath}$`));
    expect(shown()?.parentElement?.getAttribute('aria-label')).toBe('山雀茶点的标志');
  });

  it('is missed by nobody where there is none, where it does not come, or in an answer kept from before', async () => {
    const { logoPath: _none, ...before } = home();
    phone.storage.set('shuke:answer:member.home', { of: '{}', data: before, at: Date.now() });
    serve('member.home', () => home({ logoPath }));
    await open(<HomePage />);
    const picture = shown();
    expect(picture).not.toBeNull();
    if (picture !== null) fireEvent.error(picture);
    await settle();
    expect(document.querySelector('.logo')).toBeNull();
  });

  it('stands beside the name on the code page, where the sign of the name stands otherwise', () => {
    const member = home({ logoPath });
    const { rerender } = render(<Holder member={member} />);
    expect([document.querySelector('.logo') === null, document.querySelector('.avatar') === null]).toEqual([false, true]);
    rerender(<Holder member={home()} />);
    expect([document.querySelector('.logo') === null, document.querySelector('.avatar') === null]).toEqual([true, false]);
  });

  it('greets a visitor too', async () => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: null, expiresAt: '' });
    serve('programme.get', () => programme({ logoPath }));
    await open(<HomePage />);
    expect(shown()).not.toBeNull();
  });
});
