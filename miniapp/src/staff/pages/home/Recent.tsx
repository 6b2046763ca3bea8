import { serverNow } from '../../../api/index.ts';
import { Empty, Rows } from '../../../components/index.ts';
import { SaleRow, type Sale } from '../../components/SaleRow/SaleRow.tsx';

/** The last few sales of the branch. */
export function Recent({ sales, onOpen }: { sales: readonly Sale[]; onOpen: (saleId: string) => void }) {
  if (sales.length === 0) return <Empty title="今天还没有收款" hint="扫第一位顾客的会员码，收好就记在这里" />;
  return (
    <Rows>
      {sales.map((sale) => (
        <SaleRow
          key={sale.saleId}
          sale={sale}
          now={serverNow()}
          onTap={() => {
            onOpen(sale.saleId);
          }}
        />
      ))}
    </Rows>
  );
}
