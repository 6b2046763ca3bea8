import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Facts } from '../../ui/index.ts';

/** What becomes of the amount; paler while a newer price is on its way. */
export const Breakdown = ({ quote, isStale }: { quote: Output<'sale.quote'>; isStale: boolean }) => (
  <div className={isStale ? 'till__price till__price--stale' : 'till__price'}>
    <Facts
      facts={[
        ...quote.lines.map(({ label, amountFen }) => [label, formatFen(amountFen)] as const),
        [
          '应收',
          <b key="payable" className="till__payable">
            {formatFen(quote.payableFen)}
          </b>,
        ],
        ['储值付', quote.walletFen === 0 ? null : `${formatFen(quote.walletFen)}，付后 ${formatFen(quote.walletAfterFen)}`],
        ['另收', quote.restFen === 0 ? null : <b key="rest">{formatFen(quote.restFen)}</b>],
        ['得积分', quote.pointsEarned === 0 ? null : `${formatPoints(quote.pointsEarned)}，${quote.earnNote}`],
        ['说明', quote.shared?.note],
      ]}
    />
  </div>
);
