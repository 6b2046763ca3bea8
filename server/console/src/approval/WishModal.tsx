import type { ReactNode } from 'react';
import { ReasonModal } from '../ui/index.ts';
import { SecondPersonModal } from './SecondPersonModal.tsx';
import { useWish } from './useWish.ts';
import type { Asked } from './wish.ts';

interface WishModalProps<Wanted extends Asked> {
  /** Exactly what is to be done: that, and nothing else, is approved. */
  wanted: Wanted;
  /** The act in full: 充值 ¥5,000.00. */
  act: string;
  /** Why it takes two. */
  children: ReactNode;
  busy?: boolean;
  error?: Error | null;
  /** The act itself, with the yes. */
  onGo(approvalId: string): void;
  onClose(): void;
}

/** What one person may not do alone: says why, asks a second one, and goes on with their yes. */
export function WishModal<Wanted extends Asked>({ wanted, act, children, ...rest }: WishModalProps<Wanted>) {
  const { busy = false, error = null, onGo, onClose } = rest;
  const { wish, ask } = useWish<Wanted>();
  if (wish !== undefined) {
    const go = () => {
      onGo(wish.approvalId);
    };
    return <SecondPersonModal approvalId={wish.approvalId} act={act} busy={busy} error={error} onGo={go} onClose={onClose} />;
  }
  return (
    <ReasonModal
      title={`${act} 要第二个人批准`}
      action={`请人批准${act}`}
      busy={ask.isPending}
      error={ask.error}
      onConfirm={(reason) => {
        ask.mutate({ ...wanted, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">{children}</p>
    </ReasonModal>
  );
}
