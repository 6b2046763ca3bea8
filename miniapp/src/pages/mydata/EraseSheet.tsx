import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { memberSession, type ApiError } from '../../api/index.ts';
import { leavePhone } from '../../api/leave.ts';
import { Button, Checkbox, ErrorNotice, Notice, Sheet } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';

/** 注销: says plainly what ends and what stays, and the way out while money is on the card. */
export function EraseSheet({ onClose }: { onClose: () => void }) {
  const [agreed, setAgreed] = useState(false);
  const [ended, setEnded] = useState(false);
  const { busy, error, submit } = useSubmit(async () => {
    await memberSession.call('member.eraseOwn', { agreed: true });
    leavePhone();
    setEnded(true);
  });
  const home = () => void Taro.reLaunch({ url: '/pages/home/index' });
  if (ended)
    return (
      <Sheet open title="已经注销" id={ids.dataEnded} onClose={home}>
        <View className="mydata__will">您的个人信息已经删除。谢谢您来过；想再来时，可以重新入会。</View>
        <View className="mydata__actions">
          <Button onTap={home}>知道了</Button>
        </View>
      </Sheet>
    );
  return (
    <Sheet open title="注销会员" onClose={onClose}>
      <View className="mydata__will">· 删除称呼、手机号、生日、微信标识和消息，任何人都不能恢复</View>
      <View className="mydata__will">{say('· 剩下的积分和等级清零，会员码马上失效')}</View>
      <View className="mydata__will">· 账目按法律要求留存，不再指向您</View>
      <View className="mydata__will">· 储值里还有钱时不能注销，要先退给您</View>
      {error && (error.code === 'money_left' ? <MoneyLeft error={error} /> : <ErrorNotice error={error} />)}
      <View className="mydata__actions">
        <Checkbox id={ids.dataAgree} checked={agreed} onChange={setAgreed}>
          我知道了，注销后不能恢复
        </Checkbox>
        <Button id={ids.dataErase} kind="danger" disabled={!agreed} busy={busy} onTap={() => void submit()}>
          注销会员
        </Button>
      </View>
    </Sheet>
  );
}

/** The way out: every top-up can be given back. */
function MoneyLeft({ error }: { error: ApiError }) {
  const left = error.detail['leftFen'];
  return (
    <Notice
      id={ids.dataMoney}
      icon="wallet"
      tone="pine"
      action="去退款"
      onTap={() => void Taro.navigateTo({ url: '/pages/topups/index' })}
    >
      还有 {typeof left === 'number' ? formatFen(left) : '钱'} 没有退给您。在充值记录里点一笔，就能申请退款
    </Notice>
  );
}
