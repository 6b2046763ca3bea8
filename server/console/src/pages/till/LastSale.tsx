import { Button } from 'antd';
import { Link } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
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
    <Button
      onClick={() => {
        printSlip(receipt);
      }}
    >
      打印小票
    </Button>{' '}
    <Link to={`/sales?open=${receipt.saleId}`}>{receipt.saleNumber}</Link>
  </Panel>
);
