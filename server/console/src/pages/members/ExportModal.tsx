import { App } from 'antd';
import { useWrite } from '../../api/index.ts';
import { ReasonModal, saveFile } from '../../ui/index.ts';
import type { Member } from './words.ts';

/** Everything kept about one member, as a file for the member. */
export function ExportModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const exported = useWrite('member.export', ({ json, complete }) => {
    saveFile(`会员 ${member.cardNumber}.json`, json, 'application/json');
    void message.success(complete ? '已导出全部资料' : '已导出，太早的流水没有全部放进来');
    onClose();
  });
  return (
    <ReasonModal
      title={`导出${member.name}的资料`}
      action="导出成文件"
      busy={exported.isPending}
      error={exported.error}
      onConfirm={(reason) => {
        exported.mutate({ memberId: member.memberId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">档案、同意记录、设备、流水和备注都在里面。文件请只交给本人。</p>
    </ReasonModal>
  );
}
