import { App, Radio } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../api/index.ts';
import { ReasonModal, saveFile } from '../../ui/index.ts';
import type { Member } from './words.ts';

/** Everything kept about one member, as a file for the member. */
export function ExportModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const [isForPrograms, setForPrograms] = useState(false);
  const exported = useWrite('member.export', ({ html, json, complete }) => {
    if (isForPrograms) saveFile(`会员 ${member.cardNumber}.json`, json, 'application/json');
    else saveFile(`会员 ${member.cardNumber}.html`, html, 'text/html;charset=utf-8');
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
      <Radio.Group
        className="gap-below"
        aria-label="文件"
        value={isForPrograms}
        options={[
          { value: false, label: '网页，打开就能看' },
          { value: true, label: 'JSON，给程序读' },
        ]}
        onChange={({ target }) => {
          setForPrograms(target.value === true);
        }}
      />
    </ReasonModal>
  );
}
