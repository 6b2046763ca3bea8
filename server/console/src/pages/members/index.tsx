import { Input, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { ExportButton, inBar, ListPage, useOpened, withParam, type Column, type RowOf } from '../../list/index.ts';
import { call, useProgramme } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Money, PointsAmount, Status } from '../../ui/index.ts';
import { memberFilters } from './filters.ts';
import { MemberDrawer } from './MemberDrawer.tsx';
import { TierTag } from './TierTag.tsx';
import './members.css';

const columns: readonly Column<RowOf<'member.list'>>[] = [
  {
    key: 'member',
    title: '会员',
    render: ({ name, phoneMasked }) => (
      <>
        <b>{name}</b> <span className="sub">{phoneMasked}</span>
      </>
    ),
  },
  { key: 'tier', title: '等级', render: ({ tier }) => <TierTag tier={tier} /> },
  { key: 'wallet', title: '储值余额', number: true, render: ({ walletFen }) => <Money fen={walletFen} /> },
  { key: 'points', title: '积分', number: true, render: ({ points }) => <PointsAmount points={points} /> },
  { key: 'visit', title: '最近到店', render: ({ lastVisitOn }) => lastVisitOn ?? '还没有' },
  { key: 'home', title: '入会门店', render: ({ homeBranchName }) => homeBranchName },
  { key: 'joined', title: '入会', render: ({ joinedOn }) => joinedOn },
  { key: 'tags', title: '标签', render: ({ tags }) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>) },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => (status === 'active' ? <Status mood="good">正常</Status> : <Status mood="bad">已冻结</Status>),
  },
];

/** 会员: everybody in reach, with a drawer for one. */
export default function MembersPage() {
  const { chosen } = useBranchScope();
  const [opened, open] = useOpened();
  const [params, setParams] = useSearchParams();
  const query = params.get('query') ?? '';
  const may = useMay();
  const programme = useProgramme();
  return (
    <>
      <ListPage
        operation="member.list"
        title="会员"
        note={chosen?.name ?? '您能看的全部会员'}
        scope={{ ...(chosen === undefined ? {} : { branchId: chosen.id }), ...(query === '' ? {} : { query }) }}
        filters={memberFilters(programme.data?.tiers ?? [])}
        exporting={(filter) =>
          may('member.export') && (
            <ExportButton
              title="会员"
              button={inBar}
              read={(startingAfter) => call('member.exportList', { ...filter, startingAfter })}
            />
          )
        }
        search={
          <Input.Search
            className="list-bar__search"
            aria-label="找会员"
            placeholder="手机号后四位、名字、卡号"
            defaultValue={query}
            maxLength={32}
            allowClear
            onSearch={(text) => {
              setParams((before) => withParam(before, 'query', text.trim() === '' ? undefined : text.trim()));
            }}
          />
        }
        columns={columns}
        keyOf={({ memberId }) => memberId}
        onOpen={({ memberId }) => {
          open(memberId);
        }}
        empty={{ title: '还没有会员', hint: '顾客扫门店的码，两步就能入会。' }}
      />
      <MemberDrawer
        memberId={opened}
        onClose={() => {
          open(undefined);
        }}
      />
    </>
  );
}
