import type { Product } from './basketLines.ts';
import { productOfCode } from './productOfCode.ts';

const sold = (number: number, code: string | null): Product => ({
  ...{ productId: `prd_${String(number)}`, code, name: `商品 ${String(number)}`, category: null, brand: null, unit: '份' },
  ...{ priceFen: 100, byWeight: false, branchIds: null, status: 'on' },
});

/** A branch that sells these, newest first, two a page. */
const shelf = (products: readonly Product[]) => {
  const asked: (string | undefined)[] = [];
  const list = ({ startingAfter }: { startingAfter?: string | undefined }) => {
    asked.push(startingAfter);
    const from = products.findIndex(({ productId }) => productId === startingAfter) + 1;
    return Promise.resolve({ data: products.slice(from, from + 2), hasMore: from + 2 < products.length });
  };
  return { asked, list };
};

describe('the product of a code', () => {
  it('is the one of exactly this code, also behind many that begin like it', async () => {
    const products = [sold(5, '1286'), sold(4, '1285'), sold(3, '1284'), sold(2, '128'), sold(1, '12')];
    expect(await productOfCode(shelf(products).list, 'brn_1', '128')).toBe(products[3]);
  });

  it('is none where codes only begin like it, after the last page', async () => {
    const { asked, list } = shelf([sold(3, '1284'), sold(2, null), sold(1, '1281')]);
    expect(await productOfCode(list, 'brn_1', '128')).toBeUndefined();
    expect(asked).toEqual([undefined, 'prd_2']);
  });

  it('is asked for no further than it is found', async () => {
    const { asked, list } = shelf([sold(3, '128'), sold(2, '1282'), sold(1, '1281')]);
    await productOfCode(list, 'brn_1', '128');
    expect(asked).toEqual([undefined]);
  });

  it('is asked for a hundred times at most, where a list never ends', async () => {
    const asked: (string | undefined)[] = [];
    const endless = ({ startingAfter }: { startingAfter?: string | undefined }) => {
      asked.push(startingAfter);
      return Promise.resolve({ data: [sold(asked.length, '1284')], hasMore: true });
    };
    expect(await productOfCode(endless, 'brn_1', '128')).toBeUndefined();
    expect(asked).toHaveLength(100);
  });

  it('is none on an empty shelf', async () => {
    expect(await productOfCode(shelf([]).list, 'brn_1', '1')).toBeUndefined();
  });
});
