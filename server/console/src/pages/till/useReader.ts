import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Product } from '@shuke/shared/basketLines';
import type { Output } from '@shuke/shared/client';
import { productOfCode } from '@shuke/shared/productOfCode';
import { call } from '../../api/index.ts';
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
  const product = async (code: string, isInAmount: boolean) => {
    const found = await productOfCode((page) => call('product.list', page), branchId, code);
    if (found !== undefined) onProduct(found);
    else if (isInAmount) setProblem(`扫到 ${code}：没有这个编码的商品，也没有当成金额；要收这个数，请在「金额」里手输`);
    else setProblem(`没有编码是 ${code} 的商品；要输金额，请到「金额」一栏`);
  };
  return {
    /** Something is still being looked up: nothing may be taken before it is there. */
    isReading: pending > 0,
    problem,
    /** What it was, so that the page knows where to type next. `isInAmount`: a gun read it into the field of the amount. */
    read: (text: string, isInAmount = false): Scanned['kind'] => {
      const scanned = readAtTill(text);
      if (scanned.kind === 'member')
        void asking(async () => {
          onVisit(await call('sale.identify', { branchId, code: scanned.code }));
        });
      else if (scanned.kind === 'product') void asking(() => product(scanned.code, isInAmount));
      else if (scanned.kind === 'unknown') setProblem('这不是会员码、商品编码，也不是「*数量」');
      else if (scanned.kind === 'quantity') setProblem(onQuantity(scanned.quantityMilli) ? undefined : '先扫商品，再改数量');
      return scanned.kind;
    },
  };
}
