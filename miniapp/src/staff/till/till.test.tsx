import { act, render } from '@testing-library/react';
import { cup, fruit, held } from '@shuke/shared/testing/basket';
import { someId } from '../../../test/fixtures.ts';
import { phone, refuse, serve } from '../../../test/phone.ts';
import { heldId, keyId, lineId, productId, restId, splitId, staffIds } from '../ids.ts';
import KeypadPage from '../pages/keypad/index.tsx';
import WalkInPage from '../pages/walkin/index.tsx';
import { approval } from '../testing/approvals.ts';
import { atTheTill, branch, identified, quote, receipt, signInAs } from '../testing/fixtures.ts';
import { body, element, has, pass, settle, tap, strike, text, type } from '../testing/page.ts';
import { closeVisit } from '../visit.ts';

const taken = () => ({
  receipt: receipt({ memberName: '散客', walkIn: { claimUntil: '2026-03-25T01:42:07.000Z', claimed: false } }),
  claimCode: '8712345678901234',
});
const quotePauseMs = 150;
const isOff = (id: string) => element(id).getAttribute('aria-disabled') === 'true';
const lastInput = (operation: Parameters<typeof phone.requestsOf>[0]) => phone.requestsOf(operation).at(-1)?.input;

beforeEach(() => {
  signInAs();
  serve('product.list', ({ query }) => ({ data: query === undefined || query === cup.code ? [cup, fruit] : [], hasMore: false }));
  serve('sale.listHeld', () => ({ data: [held] }));
});

describe('the till of a member', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    act(() => {
      atTheTill();
    });
    serve('sale.quote', ({ amountFen = 4_000, discount }) =>
      quote({
        ...{ amountFen, lines: [], payableFen: amountFen - (discount?.amountFen ?? 0), walletFen: 0, restFen: amountFen },
        ...{ payments: [{ method: 'cash', amountFen }], discountCapFen: 400 },
      }),
    );
  });
  afterEach(() => {
    act(closeVisit);
    jest.useRealTimers();
  });

  it('prices chosen goods by their lines, with steps and a weight, and what is typed as one more', async () => {
    render(<KeypadPage />);
    await tap(staffIds.goods);
    await pass(1);
    await tap(productId(cup.productId), productId(fruit.productId), lineId('more', 0), lineId('much', 1));
    await type(lineId('weight', 1), '0.5');
    await tap(staffIds.goodsDone, keyId('3'));
    await pass(quotePauseMs);
    expect(text(staffIds.goods)).toBe('商品 2 样');
    expect(text(staffIds.keypadAmount)).toContain('44.00');
    const input = lastInput('sale.quote');
    expect(input?.['amountFen']).toBeUndefined();
    expect(input?.['items']).toEqual([
      { productId: cup.productId, quantityMilli: 2_000 },
      { productId: fruit.productId, quantityMilli: 500 },
      { name: '其他', unitPriceFen: 300, quantityMilli: 1_000 },
    ]);
  });

  it('lets go of small change and of a yes when the total is another', async () => {
    render(<KeypadPage />);
    await tap(keyId('1'), keyId('2'), keyId('dot'), keyId('3'), keyId('7'));
    await pass(quotePauseMs);
    await tap(staffIds.more, staffIds.roundYuan);
    expect(text(staffIds.more)).toBe('优惠 −¥0.37');
    await tap(keyId('plus'));
    expect(text(staffIds.more)).toBe('优惠 −¥0.37');
    await tap(keyId('5'));
    expect(text(staffIds.more)).toBe('优惠·挂单');
    await pass(quotePauseMs);
    expect(lastInput('sale.quote')?.['discount']).toBeUndefined();
    expect(text(staffIds.keypadCharge)).toBe('收款¥17.37');
  });

  it('takes the small change off, and takes money for it at once', async () => {
    render(<KeypadPage />);
    await tap(keyId('1'), keyId('2'), keyId('dot'), keyId('3'), keyId('7'));
    await pass(quotePauseMs);
    await tap(staffIds.more);
    await pass(1);
    expect(text(staffIds.roundJiao)).toBe('抹分 −¥0.07');
    await tap(staffIds.roundYuan);
    await pass(quotePauseMs);
    expect(lastInput('sale.quote')).toMatchObject({ discount: { kind: 'round_off', amountFen: 37 } });
    expect(text(staffIds.keypadCharge)).toBe('收款¥12.00');
  });

  it('asks for a second person above the cap before it takes money, and sends their yes with the sale', async () => {
    serve('approval.ask', () => ({ approvalId: someId('apr', 1), expiresAt: '2027-01-01T00:00:00.000Z' }));
    serve('approval.get', () => approval({ kind: 'saleDiscount', status: 'approved', amountFen: 500, checkerName: '周姐' }));
    serve('sale.checkout', () => receipt());
    render(<KeypadPage />);
    await tap(keyId('4'), keyId('0'));
    await pass(quotePauseMs);
    await tap(staffIds.more);
    await pass(1);
    await type(staffIds.offAmount, '5');
    await tap(staffIds.offDone);
    await pass(quotePauseMs);
    expect(text(staffIds.discountApproval)).toContain('优惠 ¥5.00 超过您能给的 ¥4.00');
    expect(isOff(staffIds.keypadCharge)).toBe(true);
    await tap(staffIds.askApproval);
    await pass(1);
    expect(lastInput('approval.ask')).toMatchObject({
      ...{ kind: 'saleDiscount', subject: identified().visitId, amountFen: 500 },
      // Their yes is good off this bill only, for this reason.
      discount: { kind: 'manual', billFen: 4_000 },
    });
    await pass(quotePauseMs);
    await tap(staffIds.keypadCharge);
    await pass(1);
    expect(lastInput('sale.checkout')).toMatchObject({
      approvalId: someId('apr', 1),
      discount: { kind: 'manual', amountFen: 500 },
    });
  });

  it('asks for a second person again when more is sold: their yes was off another bill', async () => {
    serve('approval.ask', () => ({ approvalId: someId('apr', 1), expiresAt: '2027-01-01T00:00:00.000Z' }));
    serve('approval.get', () => approval({ kind: 'saleDiscount', status: 'approved', amountFen: 500, checkerName: '周姐' }));
    render(<KeypadPage />);
    await tap(keyId('4'), keyId('0'));
    await pass(quotePauseMs);
    await tap(staffIds.more);
    await type(staffIds.offAmount, '5');
    await tap(staffIds.offDone);
    await pass(quotePauseMs);
    await tap(staffIds.askApproval);
    await pass(quotePauseMs);
    expect(isOff(staffIds.keypadCharge)).toBe(false);
    await strike(cup.code, 5);
    await pass(quotePauseMs);
    expect(has(staffIds.askApproval)).toBe(true);
    expect(isOff(staffIds.keypadCharge)).toBe(true);
  });

  it('shows the ways to pay above the keys only when something is left to pay', async () => {
    serve('sale.quote', () => quote());
    render(<KeypadPage />);
    await tap(keyId('9'));
    await pass(quotePauseMs);
    expect(has(restId('cash'))).toBe(false);
    serve('sale.quote', () => quote({ walletFen: 9_960, restFen: 1_200, payments: [{ method: 'cash', amountFen: 1_200 }] }));
    await tap(keyId('9'));
    await pass(quotePauseMs);
    expect(element(restId('cash')).closest('.page__foot')).not.toBeNull();
  });
});

describe('the till of a walk-in', () => {
  const open = async () => {
    render(<WalkInPage />);
    await settle();
  };

  it('charges goods less what is taken off, paid by two ways', async () => {
    serve('sale.takeAnonymous', taken);
    await open();
    await tap(staffIds.goods);
    await settle();
    await tap(productId(cup.productId), staffIds.goodsDone, staffIds.more);
    await settle();
    await type(staffIds.offAmount, '3');
    await tap(staffIds.offDone, staffIds.splitRest, splitId('first', 'cash'));
    await type(staffIds.splitAmount, '5');
    await tap(splitId('second', 'wechat'), staffIds.splitDone);
    expect(body()).toContain('现金 ¥5.00 + 微信 ¥10.00');
    expect(text(staffIds.keypadCharge)).toBe('收款¥15.00');
    await tap(staffIds.keypadCharge);
    expect(lastInput('sale.takeAnonymous')).toMatchObject({
      items: [{ productId: cup.productId }],
      discount: { kind: 'manual', amountFen: 300, reason: '老客户' },
      rest: [{ method: 'cash', amountFen: 500 }, { method: 'wechat' }],
    });
  });

  it('asks for a second person when the server says it is too much', async () => {
    serve('sale.takeAnonymous', () => refuse('approval_required', { capFen: 180 }));
    await open();
    await tap(keyId('1'), keyId('8'), staffIds.more);
    await settle();
    await type(staffIds.offAmount, '3');
    await tap(staffIds.offDone, staffIds.keypadCharge);
    expect(text(staffIds.discountApproval)).toContain('超过您能给的 ¥1.80');
  });

  it('puts a basket aside and goes home', async () => {
    serve('sale.hold', () => held);
    await open();
    await tap(keyId('8'), staffIds.more);
    await settle();
    await type(staffIds.holdLabel, '3 号桌');
    await tap(staffIds.hold);
    expect(lastInput('sale.hold')).toMatchObject({ branchId: branch.id, amountFen: 800, label: '3 号桌' });
    expect(phone.visited.at(-1)).toContain('reLaunch /staff/pages/home/index');
  });

  it('takes a basket back in the place of what was typed, and throws another away', async () => {
    serve('sale.resume', () => held);
    serve('sale.drop', () => held);
    await open();
    await tap(keyId('8'), staffIds.more);
    await settle();
    expect(body()).toContain('3 号桌');
    await tap(heldId('drop', held.heldId));
    await settle();
    expect(phone.requestsOf('sale.drop')).toHaveLength(1);
    await tap(heldId('resume', held.heldId));
    await settle();
    expect(text(staffIds.keypadCharge)).toBe('收款¥36.00');
  });

  it('that somebody else has taken meanwhile says so', async () => {
    serve('sale.resume', () => refuse('held_sale_gone'));
    await open();
    await tap(staffIds.more);
    await settle();
    await tap(heldId('resume', held.heldId));
    await settle();
    expect(body()).toContain('这一单已经被取走');
  });
});
