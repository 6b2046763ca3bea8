import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { say, useWrite } from '../../api/index.ts';
import { ListPage, wordFilter, type Column } from '../../list/index.ts';
import { ReasonModal, shortTime, Status } from '../../ui/index.ts';
import { proofNames, recoveryStates, type Recovery } from './words.ts';

const partyText = ({ name, phoneMasked }: Recovery['lost']) => `${name} ${phoneMasked}`;

const columns: readonly Column<Recovery>[] = [
  { key: 'lost', title: '丢了的卡', render: ({ lost }) => <b>{partyText(lost)}</b> },
  { key: 'claimant', title: '现在的手机', render: ({ claimant }) => partyText(claimant) },
  { key: 'proof', title: '凭什么', render: ({ proof, note }) => <span title={note}>{proofNames[proof]}</span> },
  { key: 'opened', title: '开始', render: ({ openedAt, openedByName }) => `${shortTime(openedAt)} ${openedByName}` },
  {
    key: 'status',
    title: '状态',
    render: ({ status, readyAt }) => (
      <Status mood={recoveryStates[status].mood}>
        {status === 'waiting' ? `${shortTime(readyAt)} 后可办` : recoveryStates[status].word}
      </Status>
    ),
  },
];

/** 找回会员: lost cards on their way to a new phone; finished by a second person after the wait. */
export default function RecoveriesPage() {
  const actions: Column<Recovery> = { key: 'actions', title: '操作', render: (recovery) => <Actions recovery={recovery} /> };
  return (
    <ListPage
      operation="recovery.list"
      title="找回会员"
      note="在会员的「更多操作」里开始；等 24 小时，由另一位同事完成"
      scope={{}}
      filters={[wordFilter('show', '范围', { open: '还没办完的' })]}
      columns={[...columns, actions]}
      keyOf={({ recoveryId }) => recoveryId}
      empty={{ title: '没有要找回的会员卡' }}
    />
  );
}

function Actions({ recovery }: { recovery: Recovery }) {
  const { message, modal } = App.useApp();
  const [isRefusing, setRefusing] = useState(false);
  const { recoveryId, status, lost, claimant, proof, note } = recovery;
  const finish = useWrite('recovery.finish', () => void message.success('已转到新手机'));
  const refuse = useWrite('recovery.refuse', () => {
    setRefusing(false);
  });
  if (status !== 'waiting' && status !== 'ready') return null;
  const askFinish = () =>
    void modal.confirm({
      title: `把${lost.name}的卡转到新手机`,
      content: say(
        `${proofNames[proof]}：${note}。${partyText(claimant)} 的微信从此打开这张卡，两张卡的余额和积分合在一起；原来的微信、手机和会员码都失效。门店冻结过的卡转过去还是冻结的，查清后由门店解冻。`,
      ),
      okText: '转到新手机',
      cancelText: '先不办',
      onOk: () => finish.mutateAsync({ recoveryId }).catch((error: unknown) => void message.error(asApiError(error).message)),
    });
  return (
    <Space>
      {status === 'ready' && (
        <Button type="link" size="small" aria-label={`完成${lost.name}的找回`} onClick={askFinish}>
          完成
        </Button>
      )}
      <Button
        type="link"
        size="small"
        danger
        aria-label={`不同意${lost.name}的找回`}
        onClick={() => {
          setRefusing(true);
        }}
      >
        不同意
      </Button>
      {isRefusing && (
        <ReasonModal
          title={`不同意找回${lost.name}的卡`}
          action="不同意，结束"
          danger
          busy={refuse.isPending}
          error={refuse.error}
          onConfirm={(reason) => {
            refuse.mutate({ recoveryId, reason });
          }}
          onClose={() => {
            setRefusing(false);
          }}
        />
      )}
    </Space>
  );
}
