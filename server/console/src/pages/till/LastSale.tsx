import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { asApiError } from '@shuke/shared/apiError';
import { call } from '../../api/index.ts';
import { Panel } from '../../ui/index.ts';
import { printSlip } from '../sales/slip.ts';

/** The sale just taken, while the next is already being scanned. */
export const LastSale = ({ receipt }: { receipt: Output<'sale.checkout'> }) => (
  <Panel>
    <div className="till__done" role="status">
      <b>已收 {formatFen(receipt.payableFen)}</b>
      <div>
        {receipt.memberName}，得 {formatPoints(receipt.pointsEarned)} 积分
        {receipt.restFen > 0 && `，另收 ${formatFen(receipt.restFen)}`}，卡里还有 {formatFen(receipt.walletAfterFen)}
      </div>
    </div>
    <PrintButton saleId={receipt.saleId} /> <Link to={`/sales?open=${receipt.saleId}`}>{receipt.saleNumber}</Link>
  </Panel>
);

/** Prints for a roll of 58 mm at once; the sale's own page offers the wider one. */
function PrintButton({ saleId }: { saleId: string }) {
  const { message } = App.useApp();
  const print = async () => {
    try {
      printSlip(await call('sale.slip', { saleId, width: '58' }));
    } catch (error) {
      void message.error(asApiError(error).message);
    }
  };
  return <Button onClick={() => void print()}>打印小票</Button>;
}
