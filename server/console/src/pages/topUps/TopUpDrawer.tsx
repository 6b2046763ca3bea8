import { Button, Drawer, Space, Timeline } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say, useOperation } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { Facts, fullTime, Money, Read, shortTime, Status, WideTable } from '../../ui/index.ts';
import { DeclineModal } from './DeclineModal.tsx';
import { TopUpRefundModal } from './TopUpRefundModal.tsx';
import { methodNames, refundStates } from './words.ts';

type TopUp = Output<'topUp.get'>;

/** One top-up: every step of its payment, what is left, what went back, and the way to give back. */
export function TopUpDrawer({ id: topUpId, onClose }: { id: string | undefined; onClose(): void }) {
  const [asking, ask] = useState<'refund' | 'decline'>();
  const answer = useOperation('topUp.get', { topUpId: topUpId ?? '' }, { enabled: topUpId !== undefined });
  const done = () => {
    ask(undefined);
  };
  return (
    <Drawer
      open={topUpId !== undefined}
      onClose={onClose}
      size={520}
      title="充值单"
      destroyOnHidden
      footer={answer.data === undefined ? null : <Actions topUp={answer.data} onAsk={ask} />}
    >
      <Read answer={answer} title="没读到这笔充值">
        {(topUp) => (
          <>
            <TopUpFacts topUp={topUp} />
            <h3 className="drawer-section">每一步</h3>
            <Timeline items={stepsOf(topUp)} />
            {topUp.refunds.length > 0 && <Refunds refunds={topUp.refunds} />}
            {asking === 'refund' && <TopUpRefundModal topUp={topUp} onClose={done} />}
            {asking === 'decline' && <DeclineModal topUp={topUp} onClose={done} />}
          </>
        )}
      </Read>
    </Drawer>
  );
}

/** What may be done with it, by whoever may give money back. */
function Actions({ topUp, onAsk }: { topUp: TopUp; onAsk(what: 'refund' | 'decline'): void }) {
  const may = useMay();
  if (!may('topUp.refund')) return null;
  return (
    <Space>
      {topUp.preview.refundableFen > 0 && (
        <Button
          danger
          onClick={() => {
            onAsk('refund');
          }}
        >
          办理退款
        </Button>
      )}
      {topUp.asked !== null && (
        <Button
          onClick={() => {
            onAsk('decline');
          }}
        >
          这次不退
        </Button>
      )}
    </Space>
  );
}

const TopUpFacts = ({ topUp }: { topUp: TopUp }) => (
  <Facts
    facts={[
      ['会员', `${topUp.memberName} ${topUp.phoneTail}`],
      [
        '充值',
        <b key="paid">
          <Money fen={topUp.paidFen} />
        </b>,
      ],
      ['方式', methodNames[topUp.method]],
      ['还剩', `${formatFen(topUp.left.principalFen)} 本金，${formatFen(topUp.left.bonusFen)} 赠金`],
      ['可退', <Money key="back" fen={topUp.preview.refundableFen} />],
      ['退了会失效', topUp.preview.lapsedFen === 0 ? null : `${formatFen(topUp.preview.lapsedFen)} 赠金`],
      ['退了会收回', topUp.preview.points === 0 ? null : say(`${formatPoints(topUp.preview.points)} 积分`)],
      ['顾客的话', topUp.asked === null ? null : `${shortTime(topUp.asked.at)} 申请退款：${topUp.asked.reason ?? '没有写原因'}`],
      ['微信单号', topUp.timeline?.transactionId],
    ]}
  />
);

/** What happened, in order; what was paid at the till has one step. */
function stepsOf({ method, timeline, paidAt, refunds }: TopUp) {
  const steps: readonly (readonly [string, string | null])[] =
    timeline === null
      ? [[`门店收到${methodNames[method]}，已入账`, paidAt]]
      : [
          ['会员下单', timeline.startedAt],
          ['微信收款', timeline.paidAt],
          ['储值入账', timeline.creditedAt],
        ];
  const back = refunds.map(
    ({ amountFen, startedAt, state }) => [`退款 ${formatFen(amountFen)}：${refundStates[state].word}`, startedAt] as const,
  );
  return [...steps, ...back].map(([what, at]) => ({
    color: at === null ? 'gray' : 'green',
    content: (
      <>
        {what}
        <div className="sub">{at === null ? '还没有' : fullTime(at)}</div>
      </>
    ),
  }));
}

const Refunds = ({ refunds }: Pick<TopUp, 'refunds'>) => (
  <>
    <h3 className="drawer-section">退款</h3>
    <WideTable
      size="small"
      dataSource={refunds}
      rowKey="refundId"
      columns={[
        { title: '时间', key: 'at', render: (_, { startedAt }) => shortTime(startedAt) },
        { title: '金额', key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
        {
          title: '状态',
          key: 'state',
          render: (_, { state }) => <Status mood={refundStates[state].mood}>{refundStates[state].word}</Status>,
        },
        { title: '原因', key: 'reason', render: (_, { reason, staffName }) => `${reason}（${staffName}）` },
      ]}
    />
  </>
);
