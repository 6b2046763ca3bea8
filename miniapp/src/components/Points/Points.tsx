import { formatPoints } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { aria } from '../../lib/aria.ts';
import { say } from '../../lib/shopWords.ts';
import '../Amount/Amount.scss';

/** A whole number of points or growth; no decimals, no sign of money. */
export interface PointsProps {
  points: number;
  size?: 'xl' | 'l' | 'm' | 'row';
  /** Shows + on a gain, and colours it pine. */
  change?: boolean;
  /** Written after the number: 积分, 成长值. */
  unit?: string;
  id?: string;
}

/** Points, grouped by thousands, never with decimals. */
export function Points({ points, size = 'row', change = false, unit, id }: PointsProps) {
  const text = formatPoints(points, { sign: change ? 'always' : 'negative' });
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`amount amount--${size}${change && points > 0 ? ' amount--in' : ''}`}
      {...aria('text', { label: `${text} ${unit ?? say('积分')}` })}
    >
      {unit === undefined ? text : `${text} ${unit}`}
    </View>
  );
}
