import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { button } from '../../lib/aria.ts';
import { staffIds } from '../ids.ts';
import { GoodsSheet } from './GoodsSheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import type { Goods } from './useGoods.ts';
import { usePageGun } from './usePageGun.ts';
import './till.scss';

interface ToolsProps {
  branchId: string;
  goods: Goods;
  billFen: number;
  /** Something is under way: nothing may change. */
  locked: boolean;
  onHeld: () => void;
}

/** Two small words beside the amount, for who sells more than an amount. */
export function Tools({ branchId, goods, billFen, locked, onHeld }: ToolsProps) {
  const [sheet, setSheet] = useState<'goods' | 'more'>();
  const open = (name?: 'goods' | 'more') => () => {
    if (!locked) setSheet(name);
  };
  usePageGun((code) => {
    if (!locked) void goods.read(code);
  });
  const count = goods.lines.length;
  return (
    <View className="till-tools">
      <View id={staffIds.goods} className="till-tools__item" onClick={open('goods')} {...button({ disabled: locked })}>
        {goods.isReading ? '正在找商品' : count === 0 ? '选商品' : `商品 ${String(count)} 样`}
      </View>
      <View id={staffIds.more} className="till-tools__item" onClick={open('more')} {...button({ disabled: locked })}>
        {goods.discount === undefined ? '优惠·挂单' : `优惠 ${formatFen(-goods.discount.amountFen)}`}
      </View>
      {sheet === 'goods' && <GoodsSheet branchId={branchId} goods={goods} onClose={open()} />}
      {sheet === 'more' && <MoreSheet branchId={branchId} goods={goods} billFen={billFen} onHeld={onHeld} onClose={open()} />}
    </View>
  );
}
