import { View } from '@tarojs/components';
import { formatDiscount, formatSpeed } from '@shuke/shared/money';
import { Icon, Tag, type IconName } from '../../../components/index.ts';
import type { Visit } from '../../visit.ts';
import { say } from '../../../lib/shopWords.ts';

type Tier = Visit['member']['tier'];

/** What a good host would mention: what the tier brings on this sale. Nothing when it brings nothing. */
export function Cues({ tier }: { tier: Tier }) {
  const cues = cuesOf(tier);
  if (cues.length === 0) return null;
  return (
    <View className="visit__cues">
      {cues.map(({ icon, words, note }) => (
        <View key={words} className="visit__cue">
          <Icon name={icon} size={22} />
          <View className="visit__cue-words">
            <View>{words}</View>
            <View className="visit__cue-note">{note}</View>
          </View>
          <Tag tone="pine">收款时自动算</Tag>
        </View>
      ))}
    </View>
  );
}

function cuesOf({ name, pricePermille, earnSpeedPercent }: Tier): { icon: IconName; words: string; note: string }[] {
  return [
    ...(pricePermille < 1_000
      ? [{ icon: 'tag' as const, words: `${name}享 ${formatDiscount(pricePermille)}`, note: say('先打折，再用积分') }]
      : []),
    ...(earnSpeedPercent > 100
      ? [{ icon: 'points' as const, words: say(`积分按 ${formatSpeed(earnSpeedPercent)}算`), note: '按实付金额发' }]
      : []),
  ];
}
