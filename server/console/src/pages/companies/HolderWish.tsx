import { App } from 'antd';
import type { Input } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { WishModal } from '../../approval/index.ts';

/** A card as somebody wants it to be. */
export type HolderWanted = Required<Omit<Input<'companyWallet.setHolder'>, 'approvalId'>>;

/** A new holder, or more than a holder had: a second person agrees to exactly these limits first. */
export function HolderWish({ wanted, onClose }: { wanted: HolderWanted; onClose(): void }) {
  const { message } = App.useApp();
  const { walletId: subject, ...holder } = wanted;
  const set = useWrite('companyWallet.setHolder', ({ name }) => {
    void message.success(`${name}的用卡限制已保存`);
    onClose();
  });
  return (
    <WishModal
      wanted={{ kind: 'companyHolder', subject, holder }}
      act="保存持卡人"
      busy={set.isPending}
      error={set.error}
      onGo={(approvalId) => {
        set.mutate({ ...wanted, approvalId });
      }}
      onClose={onClose}
    >
      加持卡人、放宽限制，要第二个人看过。
    </WishModal>
  );
}
