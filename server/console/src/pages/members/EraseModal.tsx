import { App } from 'antd';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import type { Member } from './words.ts';

/** Ending a membership, with what ends with it. */
export function EraseModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const erase = useWrite('member.erase', () => {
    void message.success(`已注销 ${member.cardNumber}`);
    onClose();
  });
  return (
    <ReasonModal
      title={`注销${member.name}`}
      action={`注销${member.name}，不能恢复`}
      danger
      busy={erase.isPending}
      error={erase.error}
      onConfirm={(reason) => {
        erase.mutate({ memberId: member.memberId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        姓名、手机号和微信身份都会抹掉，{formatPoints(member.points)}
        {say(' 积分作废；账目留着，但认不出是谁。')}
        {member.wallet.totalFen > 0 && `卡里还有 ${formatFen(member.wallet.totalFen)}，要先退给顾客才能注销。`}
      </p>
    </ReasonModal>
  );
}
