import { View } from '@tarojs/components';
import { formatDiscount } from '@shuke/shared/money';
import { Icon } from '../../../components/index.ts';
import { button } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import type { Visit } from '../../visit.ts';
import { say } from '../../../lib/shopWords.ts';

interface ActionsProps {
  tier: Visit['member']['tier'];
  earnOnly: boolean;
  onCharge: () => void;
  /** Undefined where the role may not take cash into stored value. */
  onTopUp: (() => void) | undefined;
}

/** What can be done for this member, in reach of one thumb. */
export function Actions({ tier, earnOnly, onCharge, onTopUp }: ActionsProps) {
  const discount = formatDiscount(tier.pricePermille);
  const note = [
    ...(discount === '' ? [] : [`${tier.name} ${discount}`]),
    earnOnly ? say('只发积分，收现金或刷卡') : say('储值优先，折扣积分自动算'),
  ].join('·');
  return (
    <View className="visit__actions">
      <View id={staffIds.charge} className="visit__charge" hoverClass="visit__charge--pressed" onClick={onCharge} {...button()}>
        <View className="visit__charge-title">收款</View>
        <View className="visit__charge-note">{note}</View>
      </View>
      {onTopUp && (
        <View id={staffIds.topUp} className="visit__top-up" hoverClass="visit__top-up--pressed" onClick={onTopUp} {...button()}>
          <Icon name="wallet" size={26} />
          <View>现金充值</View>
        </View>
      )}
    </View>
  );
}
