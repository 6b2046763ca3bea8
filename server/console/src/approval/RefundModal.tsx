import { useState, type ReactNode } from 'react';
import { formatFen, type Fen } from '@shuke/shared/money';
import { AmountField, fenOf, ReasonModal } from '../ui/index.ts';
import { SecondPersonModal } from './SecondPersonModal.tsx';
import { useWish } from './useWish.ts';
import type { Wanted } from './wish.ts';

/** What goes back, and why; with a second person's yes above the cap. */
export interface GivenBack {
  amountFen: Fen;
  reason: string;
  approvalId?: string;
}

interface RefundModalProps {
  title: string;
  /** What the money is of. */
  of: Pick<Wanted, 'kind' | 'subject'>;
  /** As it is typed. */
  yuan: string;
  /** What goes back, where it is not money alone; undefined: the amount. */
  back?: string | undefined;
  /** Why nothing can be given back yet; undefined: it can. */
  notYet?: string | undefined;
  /** The amount follows from what comes back, and is not typed. */
  isFixed?: boolean;
  /** What comes back, above the amount. */
  above?: ReactNode;
  refundableFen: number;
  /** More than this at once needs a second person. */
  capFen: number;
  busy: boolean;
  error: Error | null;
  /** What the refund means, below the amount; told whether it needs a second person. */
  children(needsSecond: boolean): ReactNode;
  onYuan(yuan: string): void;
  onGive(given: GivenBack): void;
  onClose(): void;
}

/** Giving money back: how much and why; above the cap a second person is asked first. */
export function RefundModal({ title, of, yuan, refundableFen, capFen, busy, error, ...rest }: RefundModalProps) {
  const { isFixed = false, back, notYet, above, children, onYuan, onGive, onClose } = rest;
  const { ask, wish } = useWish<Wanted>();
  const amountFen = fenOf(yuan);
  const needsSecond = amountFen !== undefined && amountFen > capFen;
  const act = amountFen === undefined ? '' : `退 ${back ?? formatFen(amountFen)}`;
  // What was asked for, whatever can be given back by now.
  const [asked, setAsked] = useState('');
  if (wish !== undefined) {
    const { approvalId, amountFen: approvedFen, reason } = wish;
    const given = { amountFen: approvedFen, reason, approvalId };
    return (
      <SecondPersonModal
        approvalId={approvalId}
        act={asked}
        busy={busy}
        error={error}
        onGo={() => {
          onGive(given);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonModal
      title={title}
      action={notYet ?? (amountFen === undefined ? '请填金额' : `${needsSecond ? '请人批准' : ''}${act}`)}
      isReady={notYet === undefined}
      danger
      busy={busy || ask.isPending}
      error={error ?? ask.error}
      onConfirm={(reason) => {
        if (amountFen === undefined) return;
        if (needsSecond) {
          setAsked(act);
          ask.mutate({ ...of, amountFen, reason });
        } else onGive({ amountFen, reason });
      }}
      onClose={onClose}
    >
      {above}
      <AmountField yuan={yuan} isAll={amountFen === refundableFen} isFixed={isFixed} onChange={onYuan} />
      {children(needsSecond)}
    </ReasonModal>
  );
}
