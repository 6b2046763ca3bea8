import { checkSaleItems } from './saleItems.ts';
import type { Row } from './types.ts';

const line = { unitPriceFen: 999, quantityMilli: 500, amountFen: 500 };
const sale = {
  id: 'sal_1',
  amount_fen: 500,
  payable_fen: 450,
  items: JSON.stringify([line]),
  items_back: JSON.stringify([500]),
  lines: JSON.stringify([{ amountFen: -50 }]),
};

/** What the check says of these sales; a page at a time, as a database would. */
async function foundIn(sales: readonly Row[]): Promise<string[]> {
  const found: string[] = [];
  const query = (_sql: string, [after = '']: readonly (string | number)[] = []) =>
    Promise.resolve(sales.filter(({ id }) => String(id) > String(after)).slice(0, 2));
  await checkSaleItems(query, (check) => found.push(check));
  return found;
}

describe('the audit of sold goods', () => {
  it('finds nothing in lines that come to their sale, on any page', async () => {
    expect(await foundIn(['1', '2', '3', '4', '5'].map((id) => ({ ...sale, id })))).toEqual([]);
  });

  it.each([
    ['sale ≠ its lines', { amount_fen: 501, payable_fen: 451 }],
    ['sale ≠ its lines', { items: JSON.stringify([{ ...line, unitPriceFen: 1_001 }]) }],
    ['sale and what was taken off ≠ what was paid', { lines: '[]' }],
    ['more of a line came back than was sold', { items_back: '[501]' }],
  ])('%s: %p', async (check, differs) => {
    expect(
      await foundIn([
        { ...sale, id: '0' },
        { ...sale, ...differs, id: '9' },
      ]),
    ).toEqual([check]);
  });

  it('leaves an older shop alone, whose sales have no lines', async () => {
    const found: string[] = [];
    await checkSaleItems(
      () => Promise.reject(new Error('no such column: items')),
      (check) => found.push(check),
    );
    expect(found).toEqual([]);
  });
});
