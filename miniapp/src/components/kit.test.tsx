import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { open, pass, tap, text, textOf } from '../../test/page.tsx';
import { ApiError } from '../api/index.ts';
import { ids } from '../ids.ts';
import { Amount, Avatar, BalanceTiles, Button, Failed, Page, Points, Sheet, toast } from './index.ts';

describe('the kit', () => {
  it('writes money through the one formatter and reads it aloud in yuan, jiao and fen', () => {
    render(<Amount fen={10_160} id="amount" />);
    expect(textOf('amount')).toBe('¥101.60');
    expect(screen.getByLabelText('101 元 6 角')).toBeTruthy();
  });

  it('signs a change: pine with + when it came in, ink with U+2212 when it went out', () => {
    render(
      <>
        <Amount fen={30_000} change id="in" />
        <Amount fen={-6_400} change id="out" />
        <Points points={303} change id="gained" />
      </>,
    );
    expect([textOf('in'), textOf('out'), textOf('gained')]).toEqual(['+¥300.00', '−¥64.00', '+303']);
    expect(document.querySelectorAll('.amount--in')).toHaveLength(2);
  });

  it.each(['disabled', 'busy'] as const)('absorbs taps on a button that is %s', async (state) => {
    const tapped = jest.fn();
    const { rerender } = render(
      <Button id="go" onTap={tapped} {...{ [state]: true }}>
        收款
      </Button>,
    );
    await tap('go');
    rerender(
      <Button id="go" onTap={tapped}>
        收款
      </Button>,
    );
    await tap('go');
    expect(tapped).toHaveBeenCalledTimes(1);
  });

  it('gives all balances of a card the size that the longest needs', () => {
    const tiles = (fen: number) => [
      { id: 'wallet', label: '储值余额', fen },
      { id: 'points', label: '积分', points: 5 },
    ];
    const { rerender } = render(<BalanceTiles tiles={tiles(32_650)} />);
    expect(document.querySelector('.tiles--l')).not.toBeNull();
    rerender(<BalanceTiles tiles={tiles(123_456_78)} />);
    expect(document.querySelector('.tiles--m')).not.toBeNull();
    rerender(<BalanceTiles tiles={tiles(123_456_789)} />);
    expect(document.querySelector('.tiles--s')).not.toBeNull();
    expect(textOf('wallet')).toBe('储值余额¥1,234,567.89');
  });

  it('has nothing of a sheet while it is closed, and closes it by the mask or the cross', async () => {
    const close = jest.fn();
    const { rerender } = render(
      <Sheet open={false} title="撤销" onClose={close}>
        钱退回
      </Sheet>,
    );
    expect(text()).toBe('');
    rerender(
      <Sheet open title="撤销" onClose={close}>
        钱退回
      </Sheet>,
    );
    await tap(ids.sheetClose);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('shows a toast for 2 s, an error for 3.5 s, in a region that is always there for readers', async () => {
    jest.useFakeTimers();
    render(<Page nav={{ title: '' }}>{null}</Page>);
    expect(document.querySelector('[aria-live=polite]')).not.toBeNull();
    act(() => {
      toast('已复制');
    });
    expect(textOf(ids.toast)).toBe('已复制');
    await pass(2_100);
    expect(text()).not.toContain('已复制');
    act(() => {
      toast('请先勾选同意', { error: true });
    });
    await pass(3_000);
    expect(textOf(ids.toast)).toBe('请先勾选同意');
    await pass(600);
    expect(text()).not.toContain('请先勾选同意');
    jest.useRealTimers();
  });

  it('says in a failure what happened, what did not change and whom to ask', async () => {
    await open(
      <Failed
        title="没读到明细"
        error={new ApiError('busy', '系统繁忙，请稍后再试', 'req_0042')}
        onRetry={jest.fn()}
        unchanged="余额没有变化"
      />,
    );
    expect(text()).toBe('没读到明细余额没有变化。系统繁忙，请稍后再试，还不行就报编号 0042再试一次');
  });

  it('names a member by one sign', () => {
    render(
      <>
        <Avatar name="小满" />
        <Avatar name="会员5404" />
        <Avatar name=" " />
      </>,
    );
    expect(text()).toBe('满会客');
  });
});
