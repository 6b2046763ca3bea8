import { App, Button, Drawer, Space, Tabs } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { Facts, Money, Read, shortTime, Status } from '../../ui/index.ts';
import { Entries } from './Entries.tsx';
import { HolderModal } from './HolderModal.tsx';
import { Holders } from './Holders.tsx';
import { TopUpModal } from './TopUpModal.tsx';
import { companyStates, type Company, type Holder } from './words.ts';

type Doing = 'topUp' | 'addHolder' | Holder;

/** One company's card: what it holds, who may spend it, what moved, and what can be done. */
export function CompanyDrawer({ id: walletId, onClose }: { id: string | undefined; onClose(): void }) {
  const [doing, start] = useState<Doing>();
  const answer = useOperation('companyWallet.get', { walletId: walletId ?? '' }, { enabled: walletId !== undefined });
  const stop = () => {
    start(undefined);
  };
  return (
    <Drawer
      open={walletId !== undefined}
      onClose={onClose}
      size={760}
      title="企业卡"
      destroyOnHidden
      footer={answer.data === undefined ? null : <Actions company={answer.data} onStart={start} />}
    >
      <Read answer={answer} title="没读到这张企业卡">
        {(company) => (
          <>
            <CompanyFacts company={company} />
            <Tabs
              items={[
                {
                  key: 'holders',
                  label: `持卡人 ${company.holders.length}`,
                  children: <Holders company={company} onChange={start} />,
                },
                { key: 'entries', label: '流水', children: <Entries walletId={company.walletId} /> },
              ]}
            />
            {doing === 'topUp' && <TopUpModal company={company} onClose={stop} />}
            {doing === 'addHolder' && <HolderModal walletId={company.walletId} onClose={stop} />}
            {typeof doing === 'object' && <HolderModal walletId={company.walletId} holder={doing} onClose={stop} />}
          </>
        )}
      </Read>
    </Drawer>
  );
}

const CompanyFacts = ({
  company: { name, status, wallet, branchName, contactName, contactPhone, createdAt },
}: {
  company: Company;
}) => (
  <Facts
    facts={[
      ['公司', <b key="name">{name}</b>],
      [
        '余额',
        <b key="total">
          <Money fen={wallet.totalFen} />
        </b>,
      ],
      ['其中赠金', wallet.bonusFen === 0 ? null : formatFen(wallet.bonusFen)],
      [
        '状态',
        <Status key="status" mood={companyStates[status].mood}>
          {companyStates[status].word}
        </Status>,
      ],
      ['联系人', [contactName, contactPhone].filter((part) => part !== null).join(' ')],
      ['开卡', `${branchName}，${shortTime(createdAt)}`],
    ]}
  />
);

function Actions({ company: { walletId, name, status }, onStart }: { company: Company; onStart(doing: Doing): void }) {
  const { message, modal } = App.useApp();
  const isFrozen = status === 'frozen';
  const set = useWrite('companyWallet.setStatus', (now) => void message.success(`${name}${companyStates[now.status].word}`));
  const change = () =>
    set.mutateAsync({ walletId, status: isFrozen ? 'active' : 'frozen' }).catch((error: unknown) => {
      void message.error(asApiError(error).message);
    });
  const askFirst = () =>
    void modal.confirm({
      title: `冻结${name}的企业卡`,
      content: '冻结后谁都不能用它付款，也不能充值；退款照常回到卡里。随时可以解冻。',
      okText: '冻结',
      cancelText: '不做了',
      onOk: change,
    });
  return (
    <Space>
      {!isFrozen && (
        <Button
          type="primary"
          onClick={() => {
            onStart('topUp');
          }}
        >
          充值
        </Button>
      )}
      <Button
        onClick={() => {
          onStart('addHolder');
        }}
      >
        加持卡人
      </Button>
      <Button
        danger={!isFrozen}
        loading={set.isPending}
        onClick={() => {
          if (isFrozen) void change();
          else askFirst();
        }}
      >
        {isFrozen ? '解冻' : '冻结这张卡'}
      </Button>
    </Space>
  );
}
