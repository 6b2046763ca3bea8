import { fen, formatFen } from '@shuke/shared/money';
import { WishModal } from '../../approval/index.ts';
import type { Basket } from './basket.ts';

interface Props {
  /** The visit; a walk-in's branch. */
  subject: string;
  discount: NonNullable<Basket['discount']>;
  /** The bill it is taken off. */
  billFen: number;
  /** What this person may take off alone. */
  capFen: number;
  onApproved(approvalId: string): void;
  onClose(): void;
}

/** A discount above the cap: somebody else agrees to exactly this one, off exactly this bill, first. */
export function DiscountWish({ subject, discount: { amountFen, ...discount }, billFen, capFen, onApproved, onClose }: Props) {
  const wanted = {
    kind: 'saleDiscount' as const,
    subject,
    amountFen: fen(amountFen),
    discount: { ...discount, billFen: fen(billFen) },
  };
  return (
    <WishModal wanted={wanted} act={`优惠 ${formatFen(amountFen)}`} onGo={onApproved} onClose={onClose}>
      账单 {formatFen(billFen)}，优惠超过您能给的 {formatFen(capFen)}。
    </WishModal>
  );
}
