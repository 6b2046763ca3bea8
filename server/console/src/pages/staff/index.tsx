import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { staffStateWords } from '@shuke/shared/words';
import { rolesOfAllBranches, rolesToGive } from '@shuke/shared/permissions';
import { ListPage, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { roleNames, useMay, useMe } from '../../session/index.ts';
import { Status } from '../../ui/index.ts';
import { CodeModal } from './CodeModal.tsx';
import { PersonActions } from './PersonActions.tsx';
import { StaffModal, type Handed } from './StaffModal.tsx';
import { StatusModal } from './StatusModal.tsx';

type Person = RowOf<'staff.list'>;
type Doing = { what: 'invite' } | { what: 'change' | 'status'; person: Person } | { what: 'code'; handed: Handed };

const columns: readonly Column<Person>[] = [
  { key: 'name', title: '姓名', render: ({ name }) => <b>{name}</b> },
  { key: 'role', title: '角色', render: ({ role }) => roleNames[role] },
  { key: 'phone', title: '手机号', render: ({ phoneMasked }) => phoneMasked },
  {
    key: 'branches',
    title: '门店',
    render: ({ role, branches }) =>
      rolesOfAllBranches.includes(role) ? '全部门店' : branches.map(({ name }) => name).join('、') || '还没有分配',
  },
  {
    key: 'status',
    title: '状态',
    render: ({ status, lockedFor }) => {
      if (status === 'disabled') return <Status mood="calm">已停用</Status>;
      return lockedFor.length > 0 ? <Status mood="wait">超过上限，待解除</Status> : <Status mood="good">在用</Status>;
    },
  },
];

/** 员工: who works in the branches in reach; invited, moved and sent away here. */
export default function StaffPage() {
  const me = useMe();
  const may = useMay();
  const [doing, start] = useState<Doing>();
  const stop = () => {
    start(undefined);
  };
  const onCode = (handed: Handed) => {
    start({ what: 'code', handed });
  };
  const actions: Column<Person> = {
    key: 'actions',
    title: '操作',
    render: (person) =>
      person.id !== me.id &&
      rolesToGive[me.role].includes(person.role) && (
        <PersonActions
          person={person}
          onChange={() => {
            start({ what: 'change', person });
          }}
          onStatus={() => {
            start({ what: 'status', person });
          }}
          onCode={onCode}
        />
      ),
  };
  return (
    <>
      <ListPage
        operation="staff.list"
        title="员工"
        scope={{}}
        filters={[wordFilter('role', '角色', roleNames), wordFilter('status', '状态', staffStateWords)]}
        columns={may('staff.manage') ? [...columns, actions] : columns}
        keyOf={({ id }) => id}
        empty={{ title: '还没有员工' }}
        actions={
          may('staff.manage') && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                start({ what: 'invite' });
              }}
            >
              邀请员工
            </Button>
          )
        }
      />
      {doing?.what === 'invite' && <StaffModal onCode={onCode} onClose={stop} />}
      {doing?.what === 'change' && <StaffModal person={doing.person} onCode={onCode} onClose={stop} />}
      {doing?.what === 'status' && <StatusModal person={doing.person} onClose={stop} />}
      {doing?.what === 'code' && <CodeModal handed={doing.handed} onClose={stop} />}
    </>
  );
}
