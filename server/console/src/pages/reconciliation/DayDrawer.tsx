import { Alert, App, Button, Drawer } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { Facts, fullTime, Nothing, Read, Status, WideTable } from '../../ui/index.ts';
import { dayStates, kindNames, netOf, type Day, type Difference } from './words.ts';

const shown = 100;

/** One day: exactly the lines that differ, what to do about each, and comparing again. */
export function DayDrawer({ opened, onClose }: { opened: string | undefined; onClose(): void }) {
  const [date = '', mchid = ''] = (opened ?? '').split('@');
  const { message } = App.useApp();
  const answer = useOperation('reconciliation.get', { mchid, date, limit: shown }, { enabled: opened !== undefined });
  const run = useWrite('reconciliation.run', ({ status }) => void message.success(`又对了一遍：${dayStates[status].word}`));
  return (
    <Drawer
      open={opened !== undefined}
      onClose={onClose}
      size={760}
      title={`${date} 对账`}
      destroyOnHidden
      footer={
        <Button
          loading={run.isPending}
          onClick={() => {
            run.mutate({ mchid, date });
          }}
        >
          再对一遍
        </Button>
      }
    >
      {run.error !== null && <Alert type="warning" showIcon title={asApiError(run.error).message} className="gap-below" />}
      <Read answer={answer} title="没读到这一天">
        {({ day, data, hasMore }) => (
          <>
            <DayFacts day={day} />
            <h3 className="drawer-section">有差异的{hasMore && `（先看 ${shown} 行）`}</h3>
            {data.length === 0 ? (
              <Nothing title="没有差异" hint="微信账单、系统记录和账本三方一致。" />
            ) : (
              <Differences differences={data} />
            )}
          </>
        )}
      </Read>
    </Drawer>
  );
}

const DayFacts = ({ day }: { day: Day }) => (
  <Facts
    facts={[
      [
        '状态',
        <Status key="status" mood={dayStates[day.status].mood}>
          {dayStates[day.status].word}
        </Status>,
      ],
      ['商户号', day.mchid],
      ['微信账单', `${formatFen(netOf(day.bill))}（收 ${formatFen(day.bill.paidFen)}，退 ${formatFen(day.bill.refundFen)}）`],
      ['系统记录', `${formatFen(netOf(day.ours))}（收 ${formatFen(day.ours.paidFen)}，退 ${formatFen(day.ours.refundFen)}）`],
      ['账本', `${formatFen(netOf(day.ledger))}（收 ${formatFen(day.ledger.paidFen)}，退 ${formatFen(day.ledger.refundFen)}）`],
      ['手续费', `${day.feeYuan} 元`],
      ['没有结果', day.problem],
      ['对账时间', fullTime(day.ranAt)],
    ]}
  />
);

const amount = (fen: number | null) => (fen === null ? '没有' : formatFen(fen));

const Differences = ({ differences }: { differences: Difference[] }) => (
  <WideTable
    size="small"
    dataSource={differences}
    rowKey="id"
    rowClassName={({ needsAction }) => (needsAction ? 'row--bad' : '')}
    columns={[
      {
        title: '差异',
        key: 'kind',
        render: (_, { kind, what }) => `${what === 'payment' ? '收款' : '退款'}：${kindNames[kind]}`,
      },
      { title: '微信', key: 'bill', align: 'right', render: (_, { billFen }) => amount(billFen) },
      { title: '系统', key: 'ours', align: 'right', render: (_, { oursFen }) => amount(oursFen) },
      { title: '账本', key: 'ledger', align: 'right', render: (_, { ledgerFen }) => amount(ledgerFen) },
      { title: '怎么办', key: 'advice', render: (_, { advice }) => <div className="wraps">{advice}</div> },
      {
        title: '单号',
        key: 'order',
        render: (_, { outTradeNo, outRefundNo }) => <code className="sub">{outRefundNo ?? outTradeNo}</code>,
      },
    ]}
  />
);
