import type { Database } from '../platform/db/database.ts';
import { goodsOf } from './basket.ts';

/** A database that must not be asked. */
const nobody = {
  get reader(): never {
    throw new Error('the database was asked');
  },
} as unknown as Database;

describe('what is sold', () => {
  it('asks nobody for an amount alone: such a sale is as fast as it ever was', async () => {
    expect(await goodsOf(nobody, 'brn_1', { amountFen: 12_800 })).toEqual({ amountFen: 12_800, items: undefined });
    await expect(goodsOf(nobody, 'brn_1', { items: [{ productId: 'prd_1', quantityMilli: 1_000 }] })).rejects.toThrow('asked');
  });

  it('is never nothing, and never more than any field of a request may say', async () => {
    for (const amountFen of [0, 1_000_000_001])
      await expect(goodsOf(nobody, 'brn_1', { amountFen })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
