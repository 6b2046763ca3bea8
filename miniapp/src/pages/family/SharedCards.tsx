import { formatFen } from '@shuke/shared/money';
import { Row, Rows, Tag } from '../../components/index.ts';
import { sharedId } from '../../ids.ts';
import { allLimitWords } from '@shuke/shared/limitWords';
import type { Shared } from './limits.ts';

/** 可用的卡: wallets of others, with what is left of the limits and why not when not. */
export function SharedCards({ cards }: { cards: readonly Shared[] }) {
  return (
    <Rows>
      {cards.map((card) => (
        <Row
          key={card.holderId}
          id={sharedId(card.holderId)}
          icon="wallet"
          tone={card.leftFen === 0 ? 'plain' : 'pine'}
          title={`${card.name} 的卡`}
          tag={<Tag>{card.kind === 'company' ? '企业卡' : '亲情卡'}</Tag>}
          lines={[leftWords(card), ...allLimitWords(card)]}
        />
      ))}
    </Rows>
  );
}

const leftWords = ({ leftFen, note }: Shared): string => {
  if (leftFen === null) return '到店付款时对店员说用这张卡';
  return leftFen === 0 ? (note ?? '现在不能用') : `现在最多可用 ${formatFen(leftFen)}`;
};
