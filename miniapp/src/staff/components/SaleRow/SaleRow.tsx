import { formatPoints } from '@shuke/shared/money';
import type { Output } from '../../../api/index.ts';
import { Amount, Row } from '../../../components/index.ts';
import { momentText } from '../../../lib/dates.ts';
import { saleId } from '../../ids.ts';
import { say } from '../../../lib/shopWords.ts';

/** A sale as the lists of the till show it. */
export type Sale = Output<'sale.today'>['recent'][number];

/** One sale of a branch: how it was paid and by whose card, when, who took it, how much. */
export function SaleRow({ sale, now, onTap }: { sale: Sale; now: number; onTap: () => void }) {
  const undone = sale.status === 'undone' || sale.status === 'refunded';
  return (
    <Row
      id={saleId(sale.saleId)}
      icon={undone ? 'undo' : 'check'}
      tone={undone ? 'plain' : 'pine'}
      title={`${sale.walletFen > 0 ? '储值收款' : '收款'}·${sale.phoneTail === '' ? '散客' : `尾号 ${sale.phoneTail}`}`}
      struck={undone}
      lines={[whoAndWhen(sale, now)]}
      amount={<Amount fen={sale.payableFen} />}
      {...(sale.pointsEarned > 0 && !undone ? { after: say(`得 ${formatPoints(sale.pointsEarned)} 积分`) } : {})}
      onTap={onTap}
    />
  );
}

const back: Partial<Record<Sale['status'], string>> = { undone: '已撤销', partly_refunded: '退了一部分', refunded: '已退款' };

const whoAndWhen = ({ paidAt, mine, staffName, status }: Sale, now: number): string =>
  [
    momentText(paidAt, now).replace('今天 ', ''),
    mine ? '您收的' : `${staffName}收的`,
    ...(status in back ? [back[status]] : []),
  ].join('·');
