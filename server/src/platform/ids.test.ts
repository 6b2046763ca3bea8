import { idOf } from '@shuke/shared/contract/common';
import { newId } from './ids.ts';

describe('ids', () => {
  it('are what the contract calls an id, each another, and in the order they were made', () => {
    const ids = Array.from({ length: 2_000 }, () => newId('sal'));
    const Sale = idOf('sal');
    expect(ids.every((id) => Sale.safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
