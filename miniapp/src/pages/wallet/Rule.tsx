import { Text, View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';

/** The refund rule in the shop's plain words, its first clause stressed, and where the money can be spent. */
export function Rule({ terms: { summary }, branchCount }: Pick<Output<'wallet.get'>, 'terms' | 'branchCount'>) {
  const [stressed = ''] = /^[^，。；、]+/.exec(summary) ?? [];
  return (
    <View className="wallet__rule">
      <Text className="wallet__stressed">{stressed}</Text>
      {summary.slice(stressed.length)}
      {branchCount > 1 && `${String(branchCount)} 家门店通用。`}
    </View>
  );
}
