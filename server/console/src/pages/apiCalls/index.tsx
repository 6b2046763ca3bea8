import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { ListPage, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { useOperation } from '../../api/index.ts';
import { fullTime, shortTime, Status } from '../../ui/index.ts';
import { actionName } from '../audit/words.ts';

const columns: readonly Column<RowOf<'apiKey.listCalls'>>[] = [
  { key: 'at', title: '时间', render: ({ at }) => <time title={fullTime(at)}>{shortTime(at)}</time> },
  {
    key: 'key',
    title: '系统',
    render: ({ keyName, hint }) => (
      <>
        <b>{keyName}</b> <code className="sub">…{hint}</code>
      </>
    ),
  },
  { key: 'branch', title: '门店', render: ({ branchName }) => branchName },
  {
    key: 'operation',
    title: '请求',
    render: ({ operation }) => (
      <>
        {actionName(operation) !== operation && actionName(operation)} <code className="sub">{operation}</code>
      </>
    ),
  },
  {
    key: 'outcome',
    title: '结果',
    render: ({ outcome, words }) => (
      <>
        <Status mood={outcome === 'ok' ? 'good' : 'bad'}>{outcome === 'ok' ? '成功' : (words ?? '失败')}</Status>
        {outcome !== 'ok' && <code className="sub"> {outcome}</code>}
      </>
    ),
  },
  { key: 'ms', title: '用时', number: true, render: ({ ms }) => `${String(ms)} 毫秒` },
  { key: 'request', title: '请求号', render: ({ requestId }) => <code className="sub">{requestId}</code> },
];

/** 对接记录: what till systems asked for and how it ended, for whoever connects one. */
export default function ApiCallsPage() {
  const navigate = useNavigate();
  const { data } = useOperation('apiKey.list', { limit: 100 });
  const keys = (data?.data ?? []).map(({ id, name, hint }) => ({ value: id, label: `${name} …${hint}` }));
  return (
    <ListPage
      operation="apiKey.listCalls"
      title="对接记录"
      note="收银系统最近 30 天的请求；不含请求的内容"
      scope={{}}
      filters={[
        wordFilter('outcome', '结果', { failed: '没有成功的' }),
        { name: 'keyId', label: '系统', options: keys, many: true },
      ]}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: '还没有请求', hint: '收银系统用接口密钥连接以后，每个请求都会记在这里。' }}
      actions={<Button onClick={() => void navigate('/api-keys')}>接口密钥</Button>}
    />
  );
}
