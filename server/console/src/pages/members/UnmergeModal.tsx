import { App } from 'antd';
import { say, useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';

/** A merge can be taken back exactly while nothing has moved since: right after it was made, or later from the timeline. */
export function UnmergeModal({ mergeId, isNew, onClose }: { mergeId: string; isNew: boolean; onClose(): void }) {
  const { message } = App.useApp();
  const unmerge = useWrite('member.unmerge', () => {
    void message.success('已撤销合并，两张卡和原来一样');
    onClose();
  });
  return (
    <ReasonModal
      title={isNew ? '合并好了' : '撤销合并'}
      action="撤销这次合并"
      danger
      leave={isNew ? '留着，没合错' : '不撤销'}
      busy={unmerge.isPending}
      error={unmerge.error}
      onConfirm={(reason) => {
        unmerge.mutate({ mergeId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">{say('合错了可以撤销，两张卡回到合并以前；有一张再动过余额或积分，就不能撤销了。')}</p>
    </ReasonModal>
  );
}
