import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Amount, Row, Rows, Tag } from '../../components/index.ts';
import { holderId, spendId } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { allLimitWords } from '@shuke/shared/limitWords';
import type { Holder } from './limits.ts';

/** Who may spend from one's own stored value; tapping opens their limits. */
export function Holders({ holders, onOpen }: { holders: readonly Holder[]; onOpen: (holder: Holder) => void }) {
  return (
    <Rows>
      {holders.map((holder) => (
        <Row
          key={holder.holderId}
          id={holderId(holder.holderId)}
          icon="user"
          tone={holder.status === 'active' ? 'pine' : 'plain'}
          title={`${holder.name}（尾号 ${holder.phoneTail}）`}
          {...(holder.status === 'paused' ? { tag: <Tag tone="gold">已暂停</Tag> } : {})}
          lines={[allLimitWords(holder).join('，'), `本月用了 ${formatFen(holder.spentMonthFen)}`]}
          onTap={() => {
            onOpen(holder);
          }}
        />
      ))}
    </Rows>
  );
}

/** 谁花了什么: the last sales paid from one's own stored value by others. */
export function Spends({ spends, now }: { spends: Output<'wallet.listHolders'>['spends']; now: number }) {
  return (
    <Rows>
      {spends.map((spend) => (
        <Row
          key={spend.saleId}
          id={spendId(spend.saleId)}
          icon={spend.undone ? 'undo' : 'receipt'}
          title={spend.holderName}
          {...(spend.undone ? { tag: <Tag>已撤销</Tag>, struck: true } : {})}
          lines={[`${momentText(spend.spentAt, now)}·${spend.branchName}`]}
          amount={<Amount fen={-spend.amountFen} change />}
        />
      ))}
    </Rows>
  );
}
