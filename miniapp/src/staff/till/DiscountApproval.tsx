import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { formatFen } from '@shuke/shared/money';
import type { Input } from '../../api/index.ts';
import { Notice } from '../../components/index.ts';
import { ApprovalPanel } from '../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../components/Approval/useApproval.ts';
import { staffIds } from '../ids.ts';
import './till.scss';

interface DiscountApprovalProps {
  /** The visit; a walk-in's branch. */
  subject: string;
  discount: NonNullable<Input<'sale.quote'>['discount']>;
  /** The bill it is taken off. */
  billFen: number;
  /** What this person may take off alone. */
  capFen: number;
  onApproved: (approvalId: string) => void;
}

/** A discount above the cap: somebody else agrees to it, off this bill, first. One for each amount and bill: give it a key. */
export function DiscountApproval({ subject, discount, billFen, capFen, onApproved }: DiscountApprovalProps) {
  const { amountFen, ...kind } = discount;
  const waiting = useApproval();
  const { approved } = waiting;
  useEffect(() => {
    if (approved !== undefined) onApproved(approved);
  }, [approved, onApproved]);
  return (
    <View id={staffIds.discountApproval} className="till-approval">
      {approved === undefined && (
        <Notice icon="warning">{`优惠 ${formatFen(amountFen)} 超过您能给的 ${formatFen(capFen)}，要店长批准`}</Notice>
      )}
      <ApprovalPanel wish={{ kind: 'saleDiscount', subject, amountFen, discount: { ...kind, billFen } }} waiting={waiting} />
    </View>
  );
}
