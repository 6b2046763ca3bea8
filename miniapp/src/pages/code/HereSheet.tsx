import { View } from '@tarojs/components';
import { memberSession, type Output } from '../../api/index.ts';
import { ids } from '../../ids.ts';
import { QuestionSheet } from './QuestionSheet.tsx';
import { say } from '../../lib/shopWords.ts';

type Request = NonNullable<Output<'member.codeStatus'>['visitRequest']>;

/** A till asks whether the member stands there. `onDone`: it has been answered, or is over. */
export const HereSheet = ({ request, now, onDone }: { request: Request; now: number; onDone: () => void }) => (
  <QuestionSheet
    title="您在这家店吗？"
    expiresAt={request.expiresAt}
    now={now}
    yes={{ id: ids.hereAccept, words: '是我，我在店里' }}
    no={{ id: ids.hereRefuse, words: '不是我' }}
    answer={async (accept) => {
      await memberSession.call('member.answerIdentify', { requestId: request.id, accept });
      return accept ? '店员认出您了' : '已拒绝，店员看不到您的卡';
    }}
    onDone={onDone}
  >
    <View className="code__here-branch">{request.branchName}</View>
    <View className="code__confirm-where">
      {say('店员按手机尾号找到了您。是您就点「是我」，像出示会员码一样，可以得积分，也可以用储值和积分付款')}
    </View>
  </QuestionSheet>
);
