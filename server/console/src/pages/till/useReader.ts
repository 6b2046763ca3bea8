import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Product } from '@shuke/shared/basketLines';
import type { Output } from '@shuke/shared/client';
import { call } from '../../api/index.ts';
import { findProduct } from './findProduct.ts';
import { readAtTill, type Scanned } from './scanned.ts';

interface Heard {
  branchId: string;
  onVisit(visit: Output<'sale.identify'>): void;
  onProduct(product: Product): void;
  /** So many of the chosen line; false: there is none. */
  onQuantity(quantityMilli: number): boolean;
}

/** Reads whatever comes into the box: a member is recognised, goods go into the basket, the rest is told in words. */
export function useReader({ branchId, onVisit, onProduct, onQuantity }: Heard) {
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<string>();
  const asking = async (work: () => Promise<void>) => {
    setPending((count) => count + 1);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(asApiError(error).message);
    } finally {
      setPending((count) => count - 1);
    }
  };
  const product = async (code: string) => {
    const found = await findProduct(branchId, code);
    if (found === undefined) setProblem(`没有编码是 ${code} 的商品；要输金额，请到「金额」一栏`);
    else onProduct(found);
  };
  return {
    /** Something is still being looked up: nothing may be taken before it is there. */
    isReading: pending > 0,
    problem,
    /** What it was, so that the page knows where to type next. */
    read: (text: string): Scanned['kind'] => {
      const scanned = readAtTill(text);
      if (scanned.kind === 'member')
        void asking(async () => {
          onVisit(await call('sale.identify', { branchId, code: scanned.code }));
        });
      else if (scanned.kind === 'product') void asking(() => product(scanned.code));
      else if (scanned.kind === 'unknown') setProblem('这不是会员码、商品编码，也不是「*数量」');
      else if (scanned.kind === 'quantity') setProblem(onQuantity(scanned.quantityMilli) ? undefined : '先扫商品，再改数量');
      return scanned.kind;
    },
  };
}
