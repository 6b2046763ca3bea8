import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { allLimitWords } from '@shuke/shared/limitWords';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { Money, Nothing, Status, WideTable } from '../../ui/index.ts';
import { HolderWish, type HolderWanted } from './HolderWish.tsx';
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
              <div className="sub wraps">{allLimitWords(holder).join('，')}</div>
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

/** Pauses a card, or lets it go on: what a second person agrees to first. */
function useTurn(walletId: string, holder: Holder, say: (error: Error) => void) {
  const { message } = App.useApp();
  const { name, cardNumber, status, perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds } = holder;
  const limits = { perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds };
  const set = useWrite('companyWallet.setHolder', (now) => void message.success(`${name}${holderStates[now.status].word}`));
  const isPaused = status === 'paused';
  const [tooMuch, setTooMuch] = useState<HolderWanted>();
  const turn = () => {
    const wanted = { walletId, cardNumber, status: isPaused ? ('active' as const) : ('paused' as const), ...limits };
    const onError = (error: Error) => {
      if (asApiError(error).code === 'approval_required') setTooMuch(wanted);
      else say(error);
    };
    set.mutate(wanted, { onError });
  };
  return { isPaused, turn, tooMuch, setTooMuch };
}

function HolderActions({ walletId, holder, onChange }: { walletId: string; holder: Holder; onChange(holder: Holder): void }) {
  const { message, modal } = App.useApp();
  const { holderId, name } = holder;
  const say = (error: Error) => void message.error(asApiError(error).message);
  const end = useWrite('companyWallet.endHolder', () => void message.success(`${name}的卡已停用`));
  const { isPaused, turn, tooMuch, setTooMuch } = useTurn(walletId, holder, say);
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
      <Button type="link" size="small" aria-label={`${isPaused ? '恢复' : '暂停'}${name}`} onClick={turn}>
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
      {tooMuch !== undefined && (
        <HolderWish
          wanted={tooMuch}
          onClose={() => {
            setTooMuch(undefined);
          }}
        />
      )}
    </Space>
  );
}
