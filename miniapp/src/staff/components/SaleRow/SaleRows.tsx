import { serverNow } from '../../../api/index.ts';
import { Rows } from '../../../components/index.ts';
import { SaleRow, type Sale } from './SaleRow.tsx';

/** Sales under one another; a tap opens the receipt. */
export function SaleRows({ sales, onOpen }: { sales: readonly Sale[]; onOpen: (saleId: string) => void }) {
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
