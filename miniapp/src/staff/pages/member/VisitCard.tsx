import { formatFen, formatPoints, speakFen } from '@shuke/shared/money';
import { Text, View } from '@tarojs/components';
import { Avatar } from '../../../components/index.ts';
import { aria } from '../../../lib/aria.ts';
import type { Visit } from '../../visit.ts';
import { say } from '../../../lib/shopWords.ts';

/** The member's card as the till sees it: whom to greet, the tier by name and colour, what is in it. */
export function VisitCard({ visit: { member, walletFen, isMasked } }: { visit: Visit }) {
  const { tier } = member;
  return (
    <View className={`visit-card visit-card--${tier.look}`}>
      <View className="visit-card__calyx" aria-hidden="true" />
      <View className="visit-card__who">
        <Avatar name={member.name} size="l" />
        <View className="visit-card__words">
          <View className="visit-card__head">
            <Text className="visit-card__name">{member.name}</Text>
            <Text className="visit-card__tier">
              {tier.name} {tier.level} 级
            </Text>
          </View>
          <View className="visit-card__line">
            {member.phoneMasked}
            {!isMasked && `·${visitText(member.visitCount)}`}
          </View>
        </View>
      </View>
      {!isMasked && <Balances walletFen={walletFen} points={member.points} />}
    </View>
  );
}

function Balances({ walletFen, points }: { walletFen: number; points: number }) {
  return (
    <View className="visit-card__balances">
      <View {...aria('text', { label: `储值余额 ${speakFen(walletFen)}` })}>
        <View className="visit-card__label">储值余额</View>
        <View className="visit-card__number">{formatFen(walletFen)}</View>
      </View>
      <View {...aria('text', { label: say(`积分 ${formatPoints(points)}`) })}>
        <View className="visit-card__label">{say('积分')}</View>
        <View className="visit-card__number">{formatPoints(points)}</View>
      </View>
    </View>
  );
}

/** `visitCount` counts the sales before this one that were not undone: none of them need not mean a first visit. */
const visitText = (before: number): string => (before === 0 ? '还没有消费过' : `第 ${String(before + 1)} 次到店`);
