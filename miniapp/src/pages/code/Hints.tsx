import { View } from '@tarojs/components';
import { Icon } from '../../components/index.ts';

/** What pays, or who is scanning, and the two things to mind while showing a code. */
export function Hints({ bright, branchName }: { bright: boolean; branchName: string | undefined }) {
  return (
    <>
      <View className="code__pay" aria-live="polite">
        <Icon name="wallet" />
        <View>
          <View className="code__pay-title">{branchName === undefined ? '储值余额优先付款' : `${branchName} 已认出您`}</View>
          <View className="code__pay-note">
            {branchName === undefined ? '不足的部分在店里付' : '请稍候，收款或充值好了会告诉您'}
          </View>
        </View>
      </View>
      <View className="code__bright">
        <Icon name="sun" size={16} />
        {bright ? '已为您调亮屏幕·请勿截图转发' : '请把屏幕调亮些·请勿截图转发'}
      </View>
    </>
  );
}
