import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { Facts } from '../../ui/index.ts';
import { methodWord } from './basket.ts';
import type { Quote } from './usePrice.ts';

const Payable = ({ fen }: { fen: number }) => <b className="till__payable">{formatFen(fen)}</b>;

/** 21，1.5 倍: how many, and why so many where there is something to say. */
const earnText = ({ pointsEarned, earnNote }: Quote): string =>
  [formatPoints(pointsEarned), earnNote].filter((part) => part !== '').join('，');

/** What becomes of a member's basket; paler while a newer price is on its way. */
export const Breakdown = ({ quote, isStale }: { quote: Quote; isStale: boolean }) => (
  <div className={isStale ? 'till__price till__price--stale' : 'till__price'} aria-busy={isStale}>
    <Facts
      facts={[
        ...quote.lines.map(({ label, amountFen }) => [label, formatFen(amountFen)] as const),
        ['应收', <Payable key="payable" fen={quote.payableFen} />],
        ['储值付', quote.walletFen === 0 ? null : `${formatFen(quote.walletFen)}，付后 ${formatFen(quote.walletAfterFen)}`],
        ...quote.payments.map(
          ({ method, amountFen }) => [`另收${methodWord(method)}`, <b key={method}>{formatFen(amountFen)}</b>] as const,
        ),
        [say('得积分'), quote.pointsEarned === 0 ? null : earnText(quote)],
        ['说明', quote.shared?.note],
      ]}
    />
  </div>
);

/** What a walk-in pays: the lines as they are, less what is taken off by hand. */
export const WalkInPrice = ({ totalFen, offFen, dueFen }: { totalFen: number; offFen: number; dueFen: number }) => (
  <div className="till__price">
    <Facts
      facts={[
        ['合计', offFen === 0 ? null : formatFen(totalFen)],
        ['优惠', offFen === 0 ? null : formatFen(-offFen)],
        ['应收', <Payable key="payable" fen={dueFen} />],
        [say('积分'), '没有会员：小票上的码 7 天内可以补'],
      ]}
    />
  </div>
);
