import { Input, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { ListPage, useOpened, withParam, type Column, type RowOf } from '../../list/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Money, PointsAmount, Status } from '../../ui/index.ts';
import { MemberDrawer } from './MemberDrawer.tsx';
import { TierTag } from './TierTag.tsx';

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

const levels = [1, 2, 3, 4].map(String);

const filters = [
  { name: 'tierLevel', label: '等级', options: levels.map((level) => ({ value: level, label: `${level} 级` })) },
  {
    name: 'status',
    label: '状态',
    options: [
      { value: 'active', label: '正常' },
      { value: 'frozen', label: '已冻结' },
    ],
  },
  {
    name: 'sort',
    label: '排序',
    options: [
      { value: 'points', label: '积分多的在前' },
      { value: 'wallet', label: '余额多的在前' },
      { value: 'lastVisit', label: '最近到店的在前' },
    ],
  },
];

/** 会员: everybody in reach, with a drawer for one. */
export default function MembersPage() {
  const { chosen } = useBranchScope();
  const [opened, open] = useOpened();
  const [params, setParams] = useSearchParams();
  const query = params.get('query') ?? '';
  return (
    <>
      <ListPage
        operation="member.list"
        title="会员"
        note={chosen?.name ?? '您能看的全部会员'}
        scope={{ ...(chosen === undefined ? {} : { branchId: chosen.id }), ...(query === '' ? {} : { query }) }}
        filters={filters}
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
