import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Amount, Avatar, Logo, Points, Tag } from '../../components/index.ts';
import { pointsName } from '../../lib/shopWords.ts';
import { clockTime } from '../../lib/dates.ts';

/** Whose code it is, so that the cashier and the member see the same person. */
export function Holder({ member: { name, phoneMasked, tier, logoPath, brandName } }: { member: Output<'member.home'> }) {
  return (
    <View className="code__holder">
      <Logo path={logoPath} brandName={brandName} instead={<Avatar name={name} />} />
      <View className="code__who">
        <View className="code__name">{name}</View>
        <View className="code__phone">{phoneMasked}</View>
      </View>
      <Tag tone="brand" round>
        {tier.name}·{tier.level} 级
      </Tag>
    </View>
  );
}

/** What can be spent with the code. */
export function Balances({ walletFen, points, staleAt }: { walletFen: number; points: number; staleAt: number | undefined }) {
  return (
    <View className="code__balances">
      <View className="code__balance">
        <View className="code__label">{staleAt === undefined ? '储值余额' : `${clockTime(staleAt)} 的余额`}</View>
        <Amount fen={walletFen} size="m" />
      </View>
      <View className="code__balance">
        <View className="code__label">{pointsName()}</View>
        <Points points={points} size="m" />
      </View>
    </View>
  );
}
