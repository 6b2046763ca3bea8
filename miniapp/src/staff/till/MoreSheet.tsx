import { View } from '@tarojs/components';
import { useState } from 'react';
import { roundCuts, type Discount } from '@shuke/shared/basketLines';
import { formatFen, readYuanBelow } from '@shuke/shared/money';
import { Button, Chips, Field, Sheet } from '../../components/index.ts';
import { staffIds } from '../ids.ts';
import { HeldList } from './HeldList.tsx';
import type { Goods } from './useGoods.ts';
import './till.scss';

interface MoreSheetProps {
  branchId: string;
  goods: Goods;
  /** The bill a discount is taken off, in fen; 0 while nothing is sold. */
  billFen: number;
  /** The basket was put aside: the till is free. */
  onHeld: () => void;
  onClose: () => void;
}

const reasons = ['老客户', '商品有瑕疵', '活动约定'].map((words) => ({ value: words, label: words, id: `off-${words}` }));

/** 更多: the small change, a discount by hand, and baskets put aside. */
export function MoreSheet({ branchId, goods, billFen, onHeld, onClose }: MoreSheetProps) {
  const give = (discount: Discount | undefined) => {
    goods.give(discount);
    onClose();
  };
  return (
    <Sheet open title="优惠和挂单" onClose={onClose} id={staffIds.moreSheet}>
      <View className="till-more">
        {billFen > 0 && <RoundOff billFen={billFen} discount={goods.discount} onGive={give} />}
        {billFen > 0 && <ByHand billFen={billFen} onGive={give} />}
        <HeldList branchId={branchId} goods={goods} onHeld={onHeld} onClose={onClose} />
      </View>
    </Sheet>
  );
}

interface OffProps {
  billFen: number;
  onGive: (discount: Discount | undefined) => void;
}

const cutWords = {
  jiao: { id: staffIds.roundJiao, words: '抹分' },
  yuan: { id: staffIds.roundYuan, words: '抹角' },
} as const;

/** 抹零 to whole jiao or yuan, where there is small change to take off. */
function RoundOff({ billFen, discount, onGive }: OffProps & { discount: Discount | undefined }) {
  const cuts = roundCuts(billFen).map((cut) => ({ ...cut, ...cutWords[cut.to] }));
  return (
    <View className="till-more__cuts">
      {cuts.map(({ id, words, fen }) => (
        <Button
          key={id}
          id={id}
          kind="soft"
          size="m"
          onTap={() => {
            onGive({ kind: 'round_off', amountFen: fen });
          }}
        >
          {`${words} ${formatFen(-fen)}`}
        </Button>
      ))}
      {discount !== undefined && (
        <Button
          id={staffIds.noDiscount}
          kind="ghost"
          size="m"
          onTap={() => {
            onGive(undefined);
          }}
        >
          {`不优惠了（${formatFen(-discount.amountFen)}）`}
        </Button>
      )}
    </View>
  );
}

/** 优惠: so much, and why. */
function ByHand({ billFen, onGive }: OffProps) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('老客户');
  const amountFen = readYuanBelow(text, billFen);
  return (
    <View className="till-more__hand">
      <Field
        id={staffIds.offAmount}
        label="优惠多少（元）"
        value={text}
        onInput={setText}
        type="digit"
        maxLength={10}
        placeholder="超过权限要店长批准"
        error={text !== '' && amountFen === undefined ? '要大于 0，小于应收' : undefined}
      />
      {text !== '' && <Chips choices={reasons} value={reason} onChange={setReason} />}
      {text !== '' && (
        <Button
          id={staffIds.offDone}
          size="m"
          disabled={amountFen === undefined}
          onTap={() => {
            if (amountFen !== undefined) onGive({ kind: 'manual', amountFen, reason });
          }}
        >
          {amountFen === undefined ? '优惠' : `优惠 ${formatFen(0 - amountFen)}`}
        </Button>
      )}
    </View>
  );
}
