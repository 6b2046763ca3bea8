import type { Product } from '@shuke/shared/basketLines';
import { readScanned } from '@shuke/shared/memberCode';
import { productOfCode } from '@shuke/shared/productOfCode';
import { asApiError, staffSession } from '../../api/index.ts';
import { toast } from '../../components/index.ts';

/** The one product of exactly this code; says why when there is none. Never throws. */
export async function findByCode(branchId: string, text: string): Promise<Product | undefined> {
  const code = text.replace(/\s/g, '');
  if (code === '') return undefined;
  if (readScanned(code).kind !== 'unknown') {
    toast('这是会员码，不是商品', { error: true });
    return undefined;
  }
  try {
    const product = await productOfCode((page) => staffSession.call('product.list', page), branchId, code);
    if (product === undefined) toast(`没有条码是 ${code} 的商品`, { error: true });
    return product;
  } catch (failure) {
    toast(asApiError(failure).message, { error: true });
    return undefined;
  }
}
