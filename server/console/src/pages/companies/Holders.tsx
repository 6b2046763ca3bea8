import { App, Button, Space } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { Money, Nothing, Status, WideTable } from '../../ui/index.ts';
import { limitWords } from './limits.ts';
import { holderStates, type Company, type Holder } from './words.ts';

/** Who may spend from the card, with their limits and what they spent. */
export function Holders({ company, onChange }: { company: Company; onChange(holder: Holder): void }) {
  if (company.holders.length === 0) return <Nothing title="还没有持卡人" hint="加上员工的会员卡号，他们付款时就能用这张卡。" />;
  return (
    <WideTable
      size="small"
      dataSource={company.holders}
      rowKey="holderId"
      columns={[
        {
          title: '持卡人',
          key: 'name',
          render: (_, { name, phoneTail, ...holder }) => (
            <>
              <b>{name}</b> <span className="sub">{phoneTail}</span>
              <div className="sub wraps">{limitWords(holder)}</div>
            </>
          ),
        },
        { title: '本月花了', key: 'spent', align: 'right', render: (_, { spentMonthFen }) => <Money fen={spentMonthFen} /> },
        {
          title: '状态',
          key: 'status',
          render: (_, { status }) => <Status mood={holderStates[status].mood}>{holderStates[status].word}</Status>,
        },
        {
          title: <span className="unseen">操作</span>,
          key: 'actions',
          render: (_, holder) => <HolderActions walletId={company.walletId} holder={holder} onChange={onChange} />,
        },
      ]}
    />
  );
}

function HolderActions({ walletId, holder, onChange }: { walletId: string; holder: Holder; onChange(holder: Holder): void }) {
  const { message, modal } = App.useApp();
  const { holderId, name, cardNumber, status } = holder;
  const say = (error: Error) => void message.error(asApiError(error).message);
  const set = useWrite('companyWallet.setHolder', (now) => void message.success(`${name}${holderStates[now.status].word}`));
  const end = useWrite('companyWallet.endHolder', () => void message.success(`${name}的卡已停用`));
  const { perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds } = holder;
  const limits = { perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds };
  const isPaused = status === 'paused';
  return (
    <Space size={0}>
      <Button
        type="link"
        size="small"
        aria-label={`修改${name}的限制`}
        onClick={() => {
          onChange(holder);
        }}
      >
        修改
      </Button>
      <Button
        type="link"
        size="small"
        aria-label={`${isPaused ? '恢复' : '暂停'}${name}`}
        onClick={() => {
          set.mutate({ walletId, cardNumber, status: isPaused ? 'active' : 'paused', ...limits }, { onError: say });
        }}
      >
        {isPaused ? '恢复' : '暂停'}
      </Button>
      <Button
        type="link"
        size="small"
        danger
        aria-label={`停用${name}的卡`}
        onClick={() =>
          void modal.confirm({
            title: `停用${name}的卡`,
            content: '花过的都留在流水里；再用要重新加。',
            okText: '停用',
            cancelText: '不做了',
            onOk: () => end.mutateAsync({ walletId, holderId }).catch(say),
          })
        }
      >
        停用
      </Button>
    </Space>
  );
}
