import { Timeline } from 'antd';
import { formatFen } from '@shuke/shared/money';
import { fullTime } from '../../ui/index.ts';
import { refundStates, type Receipt } from './words.ts';

/** What happened to a sale, in order. */
export const Steps = ({ receipt }: { receipt: Receipt }) => (
  <Timeline
    items={stepsOf(receipt).map(([what, at, note]) => ({
      content: (
        <>
          {what}
          <div className="sub">{[fullTime(at), note].filter((part) => part !== '').join('，')}</div>
        </>
      ),
    }))}
  />
);

function stepsOf({ status, paidAt, payableFen, staffName, refunds, undoneAt }: Receipt) {
  const taken = status === 'awaiting' ? '下单，等微信付款' : `收款 ${formatFen(payableFen)}`;
  const steps: (readonly [string, string, string])[] = [[taken, paidAt, staffName]];
  for (const { amountFen, at, state, reason, staffName: by } of refunds)
    steps.push([`退款 ${formatFen(amountFen)}：${refundStates[state].word}`, at, `${by}，${reason}`]);
  if (undoneAt !== null) steps.push(['撤销整笔', undoneAt, '']);
  return steps;
}
