import { withDiscount } from '@shuke/shared/basketGoods';
import type { Held, Product } from '@shuke/shared/basketLines';
import {
  emptyBasket,
  goodsOf,
  isMistyped,
  moved,
  ofVisit,
  quoteInputOf,
  resumed,
  totalFen,
  withMuch,
  withNextMethod,
  withNextWallet,
  withProduct,
  withYuan,
} from './basket.ts';

const product = (n: number, priceFen: number): Product => ({
  ...{
    productId: `prd_01m8084z6xg99p7krjasq0hr${String(n)}k`,
    code: null,
    name: `第 ${String(n)} 样`,
    category: null,
    brand: null,
  },
  ...{ unit: '份', priceFen, byWeight: false, branchIds: null, status: 'on' },
});
const [tea, cake] = [product(1, 1_800), product(2, 900)];
const two = withProduct(withProduct(emptyBasket, tea), cake);
const off = { kind: 'manual', amountFen: 100, reason: '老客户' } as const;
const wallet = (walletOwner: string) => ({ walletOwner, kind: 'own' as const, name: '', usableFen: 0, note: null });

describe('the basket of a till with keys alone', () => {
  it('chooses the line that was scanned last, and the keys act on it', () => {
    expect(two.chosen).toBe(1);
    expect(withProduct(two, tea)).toMatchObject({ chosen: 0, lines: [{ quantityMilli: 2_000 }, { quantityMilli: 1_000 }] });
    expect(totalFen(withMuch(two, 3_000))).toBe(1_800 + 2_700);
    expect(withMuch(moved(two, -1), 0)).toMatchObject({ chosen: 0, lines: [{ name: '第 2 样' }] });
    expect([moved(two, 1).chosen, moved(moved(two, -1), -1).chosen, moved(emptyBasket, -1).chosen]).toEqual([1, 0, 0]);
  });

  it('forgets small change when the total is another, and a yes when the total, the discount or the member is', () => {
    const rounded = withDiscount(two, { kind: 'round_off', amountFen: 4 });
    expect([withProduct(rounded, tea), withMuch(rounded, 500), withYuan(rounded, '3')].map(({ discount }) => discount)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const approved = { ...withDiscount(two, off), approvalId: 'apr_1' };
    expect(withProduct(approved, tea)).toMatchObject({ discount: off, approvalId: undefined });
    expect(ofVisit({ ...approved, walletOwner: 'mem_b' })).toMatchObject({
      discount: off,
      approvalId: undefined,
      walletOwner: undefined,
    });
    expect(moved(approved, -1).approvalId).toBe('apr_1');
    expect(withDiscount(approved, { ...off, amountFen: 200 }).approvalId).toBeUndefined();
  });

  it('goes through the ways to pay, and from several back to one', () => {
    const ways = [1, 2, 3, 4].reduce((all) => [...all, withNextMethod(all.at(-1) ?? emptyBasket)], [emptyBasket]);
    expect(ways.map(({ rest }) => rest[0]?.method)).toEqual(['cash', 'wechat', 'card', 'other', 'cash']);
    const split = { ...two, rest: [{ method: 'card' as const, amountFen: 100 }, { method: 'cash' as const }] };
    expect(withNextMethod(split).rest).toEqual([{ method: 'cash' }]);
  });

  it('goes through the wallets that may pay, and through none', () => {
    const wallets = [wallet('mem_a'), wallet('mem_b')];
    const first = withNextWallet(emptyBasket, wallets);
    const none = withNextWallet(first, wallets);
    expect(first).toMatchObject({ useWallet: true, walletOwner: 'mem_b' });
    expect(none).toMatchObject({ useWallet: false, walletOwner: undefined });
    expect(withNextWallet(none, wallets)).toMatchObject({ useWallet: true, walletOwner: undefined });
    expect(withNextWallet(withNextWallet(emptyBasket, []), [])).toMatchObject({ useWallet: true });
  });

  it('asks for an amount alone, or for lines with what is typed as one more', () => {
    expect(goodsOf(withYuan(emptyBasket, '12.5'))).toEqual({ amountFen: 1_250 });
    expect(goodsOf(withDiscount(withYuan(two, '1'), off))).toMatchObject({ items: [{}, {}, { name: '其他' }], discount: off });
    expect(isMistyped(withYuan(two, '1.234'))).toBe(true);
    expect(quoteInputOf('vis_1', two)).not.toHaveProperty('walletOwner');
  });

  it('that waited comes back whole', () => {
    const held: Held = {
      ...{ heldId: 'hsl_1', label: null, amountFen: 1_250, items: null, discount: off, staffName: '阿禾', heldAt: '' },
    };
    expect(totalFen(resumed(held))).toBe(1_250);
    expect(resumed(held).discount).toEqual(off);
  });
});
