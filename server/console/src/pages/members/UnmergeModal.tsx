import { App } from 'antd';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';

/** A merge that has just been made can be taken back exactly, while nothing has moved since. */
export function UnmergeModal({ mergeId, onClose }: { mergeId: string; onClose(): void }) {
  const { message } = App.useApp();
  const unmerge = useWrite('member.unmerge', () => {
    void message.success('已撤销合并，两张卡和原来一样');
    onClose();
  });
  return (
    <ReasonModal
      title="合并好了"
      action="撤销这次合并"
      danger
      leave="留着，没合错"
      busy={unmerge.isPending}
      error={unmerge.error}
      onConfirm={(reason) => {
        unmerge.mutate({ mergeId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">合错了，现在就可以撤销；两张卡有一张再动过余额或积分，就不能撤销了。</p>
    </ReasonModal>
  );
}
