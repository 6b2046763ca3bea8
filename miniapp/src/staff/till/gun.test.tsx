import { act, fireEvent, render } from '@testing-library/react';
import { luhnDigit } from '@shuke/shared/memberCode';
import { cup, fruit } from '@shuke/shared/testing/basket';
import { phone, serve } from '../../../test/phone.ts';
import { keyId, staffIds } from '../ids.ts';
import KeypadPage from '../pages/keypad/index.tsx';
import WalkInPage from '../pages/walkin/index.tsx';
import { atTheTill, branch, quote, receipt, signInAs } from '../testing/fixtures.ts';
import { body, element, pass, settle, strike, tap, text, type } from '../testing/page.ts';
import { closeVisit } from '../visit.ts';

const quotePauseMs = 150;
const isOff = () => element(staffIds.keypadCharge).getAttribute('aria-disabled') === 'true';

/** The list of products answers with one cup once the returned function is called. */
function productLater(): () => void {
  let answer: (() => void) | undefined;
  serve(
    'product.list',
    () =>
      new Promise((done) => {
        answer = () => {
          done({ data: [cup], hasMore: false });
        };
      }),
  );
  return () => answer?.();
}

beforeEach(() => {
  signInAs();
  serve('product.list', ({ query }) => ({ data: query === undefined || query === cup.code ? [cup, fruit] : [], hasMore: false }));
  serve('sale.listHeld', () => ({ data: [] }));
});

describe('a scan gun at the till of a member', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    act(() => {
      atTheTill();
    });
    serve('sale.quote', ({ amountFen = 4_000 }) => quote({ amountFen, lines: [], payableFen: amountFen }));
  });
  afterEach(() => {
    act(closeVisit);
    jest.useRealTimers();
  });

  it('takes a bar code from a scan gun, and tells a member code from one', async () => {
    render(<KeypadPage />);
    await tap(staffIds.goods);
    await pass(1);
    await type(staffIds.goodsQuery, cup.code);
    fireEvent.keyDown(element(staffIds.goodsQuery), { key: 'Enter' });
    await pass(1);
    expect(text(staffIds.goodsDone)).toBe('就这些 ¥18.00');
    await type(staffIds.goodsQuery, `880000000000000${luhnDigit('880000000000000')}`);
    const before = phone.requestsOf('product.list').length;
    fireEvent.keyDown(element(staffIds.goodsQuery), { key: 'Enter' });
    await pass(1);
    expect(body()).toContain('这是会员码，不是商品');
    expect(phone.requestsOf('product.list').length).toBe(before);
  });

  it('sells what a gun reads where no field has the cursor, and takes nothing it reads for an amount', async () => {
    render(<KeypadPage />);
    await tap(keyId('1'), keyId('2'));
    await strike(cup.code, 5);
    await pass(quotePauseMs);
    expect(text(staffIds.goods)).toBe('商品 1 样');
    expect(text(staffIds.keypadAmount)).toContain('30.00');
    await strike('18', 5);
    await pass(quotePauseMs);
    expect(phone.requestsOf('product.list').at(-1)?.input).toMatchObject({ query: '18', branchId: branch.id });
    expect(text(staffIds.keypadAmount)).toContain('30.00');
    const asked = phone.requestsOf('product.list').length;
    await strike('18', 90);
    expect(phone.requestsOf('product.list').length).toBe(asked);
  });

  it('lets a hand type what is taken off, and a gun not', async () => {
    render(<KeypadPage />);
    await tap(keyId('4'), keyId('0'));
    await pass(quotePauseMs);
    await tap(staffIds.more);
    await pass(1);
    await strike('3', 90, staffIds.offAmount);
    await strike('18', 5, staffIds.offAmount);
    expect(body()).toContain('扫到 18，这里要手输，没有填上');
    expect(element(staffIds.offAmount)).toHaveProperty('value', '3');
    await strike('2', 90, staffIds.offAmount);
    expect(element(staffIds.offAmount)).toHaveProperty('value', '32');
    expect(body()).not.toContain('扫到 18');
    await strike('.5', 90, staffIds.offAmount);
    expect(element(staffIds.offAmount)).toHaveProperty('value', '32.5');
  });

  it('takes no money, and puts nothing aside, before what was scanned is in the basket', async () => {
    const found = productLater();
    render(<KeypadPage />);
    await tap(keyId('1'), keyId('2'));
    await pass(quotePauseMs);
    expect(text(staffIds.keypadCharge)).toBe('收款¥12.00');
    await strike(cup.code, 5);
    expect(isOff()).toBe(true);
    expect(text(staffIds.goods)).toBe('正在找商品');
    await tap(staffIds.more, staffIds.hold);
    expect(phone.requestsOf('sale.hold')).toEqual([]);
    found();
    await pass(1);
    await pass(quotePauseMs);
    expect(text(staffIds.keypadAmount)).toContain('30.00');
    expect(isOff()).toBe(false);
  });
});

describe('a scan gun at the till of a walk-in', () => {
  it('takes no money before what was scanned is in the basket', async () => {
    const found = productLater();
    const claimCode = '8712345678901234';
    serve('sale.takeAnonymous', () => ({ receipt: receipt(), claimCode }));
    render(<WalkInPage />);
    await settle();
    await tap(keyId('8'));
    await strike(cup.code, 5);
    await tap(staffIds.keypadCharge);
    expect(phone.requestsOf('sale.takeAnonymous')).toEqual([]);
    found();
    await settle();
    await tap(staffIds.keypadCharge);
    expect(phone.requestsOf('sale.takeAnonymous').at(-1)?.input).toMatchObject({
      items: [{ productId: cup.productId }, { unitPriceFen: 800 }],
    });
  });
});
