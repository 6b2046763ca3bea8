import { say } from '../../api/index.ts';
import { dayFilters, ListPage, type Column, type RowOf } from '../../list/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { fullTime, shortTime } from '../../ui/index.ts';
import { useMe } from '../../session/index.ts';
import { actionChoices, actionName, detailText } from './words.ts';
import { useColleagues } from './useColleagues.ts';

type Entry = RowOf<'staff.listAudit'>;

/** What happened in a sentence; as it was recorded, for who looks for a number, behind a fold. */
function Told({ sentence, action, subject, detail }: Entry) {
  return (
    <div className="trail">
      {sentence}
      <details>
        <summary>原始记录</summary>
        <code>{[action, subject ?? '', detailText(detail, say)].filter((text) => text !== '').join('；')}</code>
      </details>
    </div>
  );
}

/** 操作记录: who did what to whom, where and when. */
export default function AuditPage() {
  const { branches } = useMe();
  const { chosen } = useBranchScope();
  const colleagues = useColleagues();
  const nameOf = (branchId: string | null) => branches.find(({ id }) => id === branchId)?.name ?? '';
  const columns: readonly Column<Entry>[] = [
    { key: 'at', title: '时间', render: ({ at }) => <time title={fullTime(at)}>{shortTime(at)}</time> },
    { key: 'action', title: '做了什么', render: ({ action }) => <b>{say(actionName(action))}</b> },
    { key: 'sentence', title: '经过', render: (entry) => <Told {...entry} /> },
    { key: 'branch', title: '门店', render: ({ branchId }) => nameOf(branchId) },
  ];
  return (
    <ListPage
      operation="staff.listAudit"
      title="操作记录"
      note={chosen === undefined ? '您能看的全部门店，最新的在前' : `${chosen.name}，最新的在前`}
      scope={chosen === undefined ? {} : { branchId: chosen.id }}
      filters={[
        { name: 'staffId', label: '谁做的', options: colleagues, many: true },
        {
          name: 'action',
          label: '做了什么',
          options: actionChoices.map((choice) => ({ ...choice, label: say(choice.label) })),
          many: true,
        },
        ...dayFilters,
      ]}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: '还没有操作记录', hint: '员工登录、收款、撤销、退款，都会记在这里。' }}
    />
  );
}
