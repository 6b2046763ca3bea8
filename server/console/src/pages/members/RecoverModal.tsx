import { Alert, App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Input as InputOf, Output } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { FormModal, fullTime } from '../../ui/index.ts';
import { proofNames } from '../recoveries/words.ts';
import { PickMember } from './PickMember.tsx';
import type { Member } from './words.ts';

interface Values {
  proof: InputOf<'recovery.open'>['proof'];
  note: string;
}

/** Begins to bring a lost card to the phone its person has now. */
export function RecoverModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const { one } = useBranchScope();
  const [claimant, setClaimant] = useState<Output<'search.find'>['members'][number]>();
  const open = useWrite('recovery.open', ({ readyAt }) => {
    void message.success(`已开始，${fullTime(readyAt)} 以后由另一位同事完成`);
    onClose();
  });
  return (
    <FormModal<Values>
      title={`找回${member.name}的会员卡`}
      action={claimant === undefined ? '请先选现在手机上的卡' : '开始找回，等 24 小时'}
      busy={open.isPending}
      error={open.error}
      above={
        <>
          <Alert
            type="info"
            showIcon
            className="gap-below"
            title="原来的手机会马上收到消息，24 小时里可以停止。到时间后由另一位同事在「找回会员」里完成。"
          />
          <PickMember label="顾客现在手机上的卡" except={member.memberId} onPick={setClaimant} />
        </>
      }
      onSave={({ proof, note }) => {
        if (claimant === undefined || one === undefined) return;
        const parties = { lostId: member.memberId, claimantId: claimant.memberId };
        open.mutate({ branchId: one.id, ...parties, proof, note: note.trim() });
      }}
      onClose={onClose}
    >
      <Form.Item name="proof" label="凭什么相信是本人" rules={[{ required: true, message: '请选一样' }]}>
        <Select options={Object.entries(proofNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label="看到了什么"
        extra="不要写证件号码"
        rules={[{ required: true, whitespace: true, message: '请写一句，会记下来' }]}
      >
        <Input maxLength={120} placeholder="例如 三张小票，说得出上周充值 ¥300" />
      </Form.Item>
    </FormModal>
  );
}
