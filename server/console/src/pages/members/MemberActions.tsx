import { Button, Dropdown, Space } from 'antd';
import { useState, type ComponentType } from 'react';
import type { Permission } from '@shuke/shared/permissions';
import { say } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { AdjustModal } from './AdjustModal.tsx';
import { DetailsModal } from './DetailsModal.tsx';
import { EraseModal } from './EraseModal.tsx';
import { ExportModal } from './ExportModal.tsx';
import { FreezeModal } from './FreezeModal.tsx';
import { MergeModal } from './MergeModal.tsx';
import { RecoverModal } from './RecoverModal.tsx';
import type { Member } from './words.ts';

interface Action {
  label(member: Member): string;
  permission: Permission;
  Modal: ComponentType<{ member: Member; onClose(): void }>;
  danger?: boolean;
}

const actions: Readonly<Record<string, Action>> = {
  adjust: { label: () => say('调整积分'), permission: 'member.manage', Modal: AdjustModal },
  freeze: {
    label: ({ status }) => (status === 'active' ? '冻结' : '解冻'),
    permission: 'member.manage',
    Modal: FreezeModal,
  },
  recover: { label: () => '找回到新手机', permission: 'member.manage', Modal: RecoverModal },
  details: { label: () => '改资料', permission: 'member.manage', Modal: DetailsModal },
  merge: { label: () => '合并重复的卡', permission: 'member.merge', Modal: MergeModal },
  export: { label: () => '导出本人资料', permission: 'member.export', Modal: ExportModal },
  erase: { label: () => '注销会员', permission: 'member.erase', Modal: EraseModal, danger: true },
};

/** What somebody may do to a member; two at hand, the rest one step further. */
export function MemberActions({ member }: { member: Member }) {
  const may = useMay();
  const [asking, ask] = useState<string>();
  const Asked = asking === undefined ? undefined : actions[asking]?.Modal;
  const mine = Object.entries(actions).filter(([, { permission }]) => may(permission));
  return (
    <Space>
      {mine.slice(0, 2).map(([key, { label }]) => (
        <Button
          key={key}
          onClick={() => {
            ask(key);
          }}
        >
          {label(member)}
        </Button>
      ))}
      {mine.length > 2 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: mine.slice(2).map(([key, { label, danger = false }]) => ({ key, danger, label: label(member) })),
            onClick: ({ key }) => {
              ask(key);
            },
          }}
        >
          <Button>更多操作</Button>
        </Dropdown>
      )}
      {Asked !== undefined && (
        <Asked
          member={member}
          onClose={() => {
            ask(undefined);
          }}
        />
      )}
    </Space>
  );
}
