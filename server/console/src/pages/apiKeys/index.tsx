import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { ListPage, type Column } from '../../list/index.ts';
import { shortTime, Status } from '../../ui/index.ts';
import { CreateModal } from './CreateModal.tsx';
import { SecretModal } from './SecretModal.tsx';
import { keyStates, scopeNames, type ApiKey } from './words.ts';

const columns: readonly Column<ApiKey>[] = [
  {
    key: 'name',
    title: '系统',
    render: ({ name, isTest }) => (
      <>
        <b>{name}</b> {isTest && <Tag>测试</Tag>}
      </>
    ),
  },
  { key: 'branch', title: '门店', render: ({ branchName }) => branchName },
  { key: 'hint', title: '密钥', render: ({ hint }) => <code>…{hint}</code> },
  { key: 'scopes', title: '能做什么', render: ({ scopes }) => scopes.map((scope) => scopeNames[scope]).join('、') },
  { key: 'addresses', title: '网络地址', render: ({ addresses }) => addresses?.join('、') ?? '不限' },
  { key: 'used', title: '最近用过', render: ({ lastUsedAt }) => (lastUsedAt === null ? '还没有' : shortTime(lastUsedAt)) },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={keyStates[status].mood}>{keyStates[status].word}</Status>,
  },
];

/** 接口密钥: what a till system of the shop's own signs in with. */
export default function ApiKeysPage() {
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<Output<'apiKey.create'>>();
  const actions: Column<ApiKey> = {
    key: 'actions',
    title: '操作',
    render: (apiKey) => apiKey.status === 'live' && <KeyActions apiKey={apiKey} onMade={setMade} />,
  };
  return (
    <>
      <ListPage
        operation="apiKey.list"
        title="接口密钥"
        note="给您自己的收银系统连接熟客用；一个系统一把"
        scope={{}}
        columns={[...columns, actions]}
        keyOf={({ id }) => id}
        empty={{ title: '还没有密钥', hint: '您的收银系统要连接熟客时，在这里生成。' }}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            新密钥
          </Button>
        }
      />
      {isCreating && (
        <CreateModal
          onMade={(key) => {
            setCreating(false);
            setMade(key);
          }}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {made !== undefined && (
        <SecretModal
          made={made}
          onClose={() => {
            setMade(undefined);
          }}
        />
      )}
    </>
  );
}

function KeyActions({ apiKey: { id, name }, onMade }: { apiKey: ApiKey; onMade(made: Output<'apiKey.create'>): void }) {
  const { message, modal } = App.useApp();
  const say = (error: Error) => void message.error(asApiError(error).message);
  const rotate = useWrite('apiKey.rotate', onMade);
  const revoke = useWrite('apiKey.revoke', () => void message.success(`${name}的密钥已停用`));
  const ask = (title: string, content: string, onOk: () => Promise<unknown>) =>
    void modal.confirm({ title, content, okText: title, cancelText: '不做了', onOk: () => onOk().catch(say) });
  return (
    <Space>
      <Button
        type="link"
        size="small"
        aria-label={`${name}换新`}
        onClick={() => {
          ask(`给${name}换新密钥`, '新的马上能用；旧的还能用 24 小时，够您改完配置。', () => rotate.mutateAsync({ keyId: id }));
        }}
      >
        换新
      </Button>
      <Button
        type="link"
        size="small"
        danger
        aria-label={`${name}停用`}
        onClick={() => {
          ask(`停用${name}的密钥`, '5 秒内这把密钥什么都做不了，不能恢复。', () => revoke.mutateAsync({ keyId: id }));
        }}
      >
        停用
      </Button>
    </Space>
  );
}
