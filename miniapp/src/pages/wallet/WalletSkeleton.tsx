import { View } from '@tarojs/components';
import { Bone, Skeleton } from '../../components/index.ts';

/** The outlines of the wallet: balance, and four plans. */
export function WalletSkeleton() {
  return (
    <Skeleton>
      <Bone className="wallet__balance-bone" />
      <View className="plans">
        {[1, 2, 3, 4].map((place) => (
          <Bone key={place} className="plans__bone" />
        ))}
      </View>
    </Skeleton>
  );
}
