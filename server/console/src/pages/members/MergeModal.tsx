import { App } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { say, useOperation, useWrite } from '../../api/index.ts';
import { Read, ReasonModal } from '../../ui/index.ts';
import { MergeTable } from './MergeTable.tsx';
import { PickMember } from './PickMember.tsx';
import { UnmergeModal } from './UnmergeModal.tsx';
import type { Member } from './words.ts';

/** Making one card of two of the same person: tried dry first, with what each holds before and after. */
export function MergeModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const [from, setFrom] = useState<Output<'search.find'>['members'][number]>();
  const preview = useOperation(
    'member.previewMerge',
    { fromId: from?.memberId ?? '', intoId: member.memberId },
    { enabled: from !== undefined },
  );
  const merge = useWrite('member.merge', () => void message.success('已合并'));
  if (merge.data !== undefined) return <UnmergeModal isNew mergeId={merge.data.mergeId} onClose={onClose} />;
  return (
    <ReasonModal
      title={`把另一张卡并入${member.name}`}
      action={from === undefined ? '请先选要并入的卡' : `并入 ${from.cardNumber}，那张卡停用`}
      danger
      busy={merge.isPending}
      error={merge.error}
      onConfirm={(reason) => {
        if (from !== undefined && preview.data !== undefined)
          merge.mutate({ fromId: from.memberId, intoId: member.memberId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">{say('同一个人有两张卡时用。余额、积分一批一批转过来，那张卡停用，它的消费记录留着。')}</p>
      <PickMember label="要并入、之后停用的卡" except={member.memberId} onPick={setFrom} />
      {from !== undefined && (
        <Read answer={preview} title="这两张卡现在不能合并" rows={4}>
          {(data) => <MergeTable {...data} />}
        </Read>
      )}
    </ReasonModal>
  );
}
