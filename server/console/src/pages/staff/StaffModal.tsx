import { Form, Input, Select } from 'antd';
import { rolesOfAllBranches, rolesToGive, type Role } from '@shuke/shared/permissions';
import { useWrite } from '../../api/index.ts';
import type { RowOf } from '../../list/index.ts';
import { roleNames, useMe } from '../../session/index.ts';
import { FormModal } from '../../ui/index.ts';

interface StaffValues {
  name: string;
  phone: string;
  role: PersonRole;
  branchIds?: string[];
}

/** A till system is no person: it is made with its API key. */
type PersonRole = Exclude<Role, 'pos'>;

/** A code to hand over, and to whom. */
export interface Handed {
  name: string;
  code: string;
  expiresAt: string;
}

/** Inviting somebody, or changing somebody's role and branches. */
export function StaffModal({
  person,
  onCode,
  onClose,
}: {
  /** None: somebody new. */
  person?: RowOf<'staff.list'>;
  onCode(handed: Handed): void;
  onClose(): void;
}) {
  const invite = useWrite('staff.invite');
  const change = useWrite('staff.change', onClose);
  const save = ({ name, phone, role, branchIds = [] }: StaffValues) => {
    const places = rolesOfAllBranches.includes(role) ? [] : branchIds;
    if (person !== undefined) change.mutate({ staffId: person.id, role, branchIds: places });
    else
      invite.mutate(
        { name: name.trim(), phone, role, branchIds: places },
        {
          onSuccess: (code) => {
            onClose();
            onCode({ name, ...code });
          },
        },
      );
  };
  return (
    <FormModal<StaffValues>
      title={person === undefined ? '邀请员工' : `调整 ${person.name}`}
      action={person === undefined ? '生成邀请码' : '保存，并让其重新登录'}
      busy={invite.isPending || change.isPending}
      error={invite.error ?? change.error}
      initialValues={person === undefined ? { role: 'cashier' } : workOf(person)}
      onSave={save}
      onClose={onClose}
    >
      {person === undefined && <Identity />}
      <Work />
    </FormModal>
  );
}

const workOf = ({ role, branches }: RowOf<'staff.list'>): Partial<StaffValues> =>
  role === 'pos' ? {} : { role, branchIds: branches.map(({ id }) => id) };

const Identity = () => (
  <>
    <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
      <Input maxLength={32} autoFocus />
    </Form.Item>
    <Form.Item name="phone" label="手机号" rules={[{ required: true, pattern: /^1\d{10}$/, message: '请填 11 位手机号' }]}>
      <Input inputMode="numeric" maxLength={11} />
    </Form.Item>
  </>
);

function Work() {
  const { role: own, branches } = useMe();
  const role = Form.useWatch<Role | undefined>('role');
  const isEverywhere = role !== undefined && rolesOfAllBranches.includes(role);
  return (
    <>
      <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选角色' }]}>
        <Select options={rolesToGive[own].map((each) => ({ value: each, label: roleNames[each] }))} />
      </Form.Item>
      {isEverywhere ? (
        <p className="sub">这个角色能看全部门店。</p>
      ) : (
        <Form.Item name="branchIds" label="门店" rules={[{ required: true, type: 'array', min: 1, message: '请选至少一家门店' }]}>
          <Select mode="multiple" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}
