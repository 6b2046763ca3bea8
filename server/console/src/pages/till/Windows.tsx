import { withDiscount } from '@shuke/shared/basketGoods';
import { resumed, type Basket } from './basket.ts';
import { DiscountModal } from './DiscountModal.tsx';
import { DiscountWish } from './DiscountWish.tsx';
import { HeldModal } from './HeldModal.tsx';
import { HoldModal } from './HoldModal.tsx';
import { RecentModal } from './RecentModal.tsx';
import { SplitModal } from './SplitModal.tsx';
import type { Counter } from './useCounter.ts';

interface Props {
  branchId: string;
  counter: Counter;
  /** The basket was put aside. */
  onHeld(): void;
  onResumed(basket: Basket): void;
}

/** The window that is open over the till, if any. */
export function Windows({ branchId, counter, onHeld, onResumed }: Props) {
  const { basket, setBasket, visit, price, billFen, overCap } = counter;
  const close = () => {
    counter.open(undefined);
  };
  const change = (next: Basket) => {
    setBasket(next);
    close();
  };
  switch (counter.window) {
    case 'split':
      return (
        <SplitModal
          restFen={price.restFen}
          onSplit={(rest) => {
            change({ ...basket, rest });
          }}
          onClose={close}
        />
      );
    case 'discount': {
      const give = (discount: Basket['discount']) => {
        change(withDiscount(basket, discount));
      };
      return <DiscountModal billFen={billFen} discount={basket.discount} onGive={give} onClose={close} />;
    }
    case 'wish':
      return overCap === undefined ? null : (
        <DiscountWish
          subject={visit?.visitId ?? branchId}
          discount={overCap.discount}
          capFen={overCap.capFen}
          billFen={billFen}
          onApproved={(approvalId) => {
            const approved = { ...basket, approvalId };
            change(approved);
            price.hurry(approved);
          }}
          onClose={close}
        />
      );
    case 'hold':
      return <HoldModal branchId={branchId} basket={basket} onHeld={onHeld} onClose={close} />;
    case 'held':
      return (
        <HeldModal
          branchId={branchId}
          onResumed={(held) => {
            onResumed(resumed(held));
          }}
          onClose={close}
        />
      );
    case 'recent':
      return <RecentModal branchId={branchId} onClose={close} />;
    default:
      return null;
  }
}
