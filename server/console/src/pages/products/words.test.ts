import { factsOf, formOf, type Product } from './words.ts';

const product: Product = {
  productId: 'prd_1',
  code: '6901234567892',
  name: '珍珠奶茶',
  category: null,
  brand: '山雀',
  unit: '杯',
  priceFen: 123_450,
  byWeight: false,
  branchIds: null,
  status: 'on',
};

describe('the form of a product', () => {
  it('says again what it was filled from, to the fen', () => {
    const { productId: _id, status: _on, ...facts } = product;
    expect(formOf(product)).toMatchObject({ yuan: '1234.50', branchIds: [] });
    expect(factsOf(formOf(product))).toEqual(facts);
  });

  it('takes spaces for nothing', () => {
    expect(factsOf({ ...formOf(product), name: ' 豆花 ', code: '  ', brand: '' })).toMatchObject({
      name: '豆花',
      code: null,
      brand: null,
    });
  });
});
