import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { limitedActWords } from '@shuke/shared/words';
import { say as inOurWords, useWrite } from '../../api/index.ts';
import type { RowOf } from '../../list/index.ts';
import type { Handed } from './StaffModal.tsx';

type Person = RowOf<'staff.list'>;

/** What may be done with one person. */
export function PersonActions({
  person,
  onChange,
  onStatus,
  onCode,
}: {
  person: Person;
  onChange(): void;
  onStatus(): void;
  onCode(handed: Handed): void;
}) {
  const { message, modal } = App.useApp();
  const reset = useWrite('staff.resetPassword');
  const lift = useWrite('staff.liftLock', () => void message.success('已解除'));
  const say = (error: Error) => void message.error(asApiError(error).message);
  const askReset = () =>
    void modal.confirm({
      title: `给${person.name}重设密码`,
      content: '其所有登录立即退出；会生成一个一次性的码，用它自己设新密码。',
      okText: '退出并生成码',
      cancelText: '不做了',
      onOk: () =>
        reset.mutateAsync({ staffId: person.id }).then((code) => {
          onCode({ name: person.name, ...code });
        }, say),
    });
  const items = [
    { key: 'change', label: '调整角色和门店', onClick: onChange },
    { key: 'reset', label: '重设密码', onClick: askReset },
    ...person.lockedFor.map((act) => ({
      key: act,
      label: `解除限制：${inOurWords(limitedActWords[act])}`,
      onClick: () => {
        lift.mutate({ staffId: person.id, act }, { onError: say });
      },
    })),
    { key: 'status', label: person.status === 'active' ? '停用' : '恢复', danger: person.status === 'active', onClick: onStatus },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`${person.name} 的操作`} />
    </Dropdown>
  );
}
