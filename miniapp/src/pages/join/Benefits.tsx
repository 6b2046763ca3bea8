import { View } from '@tarojs/components';
import { formatDiscount, formatFen, formatPoints, formatSpeed } from '@shuke/shared/money';
import type { Output } from '../../api/index.ts';
import { Icon, type IconName, type Tone } from '../../components/index.ts';
import './Benefits.scss';

type Programme = Output<'programme.get'>;
interface Benefit {
  icon: IconName;
  tone: Tone;
  what: string;
  when: string;
}

const yuanFen = 100;

/** Three things that joining brings, with the programme's exact figures; what a shop does not give is not shown. */
export function Benefits({ programme }: { programme: Programme }) {
  return (
    <View className="benefits">
      {benefitsOf(programme).map(({ icon, tone, what, when }) => (
        <View key={what} className="benefits__card">
          <View className={`benefits__icon tone--${tone}`}>
            <Icon name={icon} size={22} />
          </View>
          <View className="benefits__what">{what}</View>
          <View className="benefits__when">{when}</View>
        </View>
      ))}
    </View>
  );
}

function benefitsOf({ welcomePoints, pointsPerYuan, tiers, pointsName }: Programme): Benefit[] {
  const top = tiers.at(-1);
  const discount = top === undefined ? '' : formatDiscount(top.pricePermille);
  return [
    ...(welcomePoints > 0
      ? [{ icon: 'gift', tone: 'brand', what: `${formatPoints(welcomePoints)} ${pointsName}`, when: '入会即得' } as const]
      : []),
    ...(pointsPerYuan > 0
      ? [
          {
            icon: 'points',
            tone: 'gold',
            what: `抵 ${formatFen(yuanFen)}`,
            when: `每 ${formatPoints(pointsPerYuan)} ${pointsName}`,
          } as const,
        ]
      : []),
    ...(top === undefined ? [] : [topBenefit(top, discount, pointsName)]),
  ];
}

function topBenefit(top: Programme['tiers'][number], discount: string, pointsName: string): Benefit {
  return {
    icon: 'tag',
    tone: 'pine',
    what: discount === '' ? `${formatSpeed(top.earnSpeedPercent)}${pointsName}` : discount,
    when: `成为「${top.name}」`,
  };
}
