import { Empty } from '../../../components/index.ts';
import type { Sale } from '../../components/SaleRow/SaleRow.tsx';
import { SaleRows } from '../../components/SaleRow/SaleRows.tsx';

/** The last few sales of the branch. */
export function Recent({ sales, onOpen }: { sales: readonly Sale[]; onOpen: (saleId: string) => void }) {
  if (sales.length === 0) return <Empty title="今天还没有收款" hint="扫第一位顾客的会员码，收好就记在这里" />;
  return <SaleRows sales={sales} onOpen={onOpen} />;
}
