import { Button } from 'antd';
import { Link } from 'react-router';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { groupCode } from '@shuke/shared/memberCode';
import { say } from '../../api/index.ts';
import { Panel, Qr } from '../../ui/index.ts';
import { usePrint } from './usePrint.ts';
import type { Taken } from './useTake.ts';

/** The sale just taken, while the next is already being scanned; a walk-in's with the code for its points. */
export function LastSale({ taken: { receipt, claimCode } }: { taken: Taken }) {
  const { saleId, saleNumber, payableFen, memberName, pointsEarned, restFen, walletAfterFen, walkIn } = receipt;
  const print = usePrint();
  return (
    <Panel>
      <div className="till__done" role="status">
        <b>已收 {formatFen(payableFen)}</b>
        <div>
          {memberName}
          {walkIn === null && say(`，得 ${formatPoints(pointsEarned)} 积分`)}
          {restFen > 0 && `，另收 ${formatFen(restFen)}`}
          {walkIn === null && `，卡里还有 ${formatFen(walletAfterFen)}`}
        </div>
      </div>
      {claimCode !== undefined && (
        <div className="till__claim">
          <Qr text={claimCode} label={say('补积分码')} />
          <div>
            <b>{groupCode(claimCode)}</b>
            <div className="sub">{say('请顾客在小程序「补积分」里扫或输，7 天内有效；也印在小票上')}</div>
          </div>
        </div>
      )}
      <Button onClick={() => void print(saleId)}>打印小票（F10）</Button> <Link to={`/sales?open=${saleId}`}>{saleNumber}</Link>
    </Panel>
  );
}
