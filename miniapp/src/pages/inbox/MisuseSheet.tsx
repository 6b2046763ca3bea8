import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { enrolCodeDevice } from '../../api/codeDevice.ts';
import { Button, ErrorNotice, Notice, Sheet } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';
import '../inbox/inbox.scss';

interface MisuseSheetProps {
  /** The message it is about; left out: the phone was lost, or the like. */
  messageId?: string;
  about?: string;
  onClose: () => void;
}

/** 不是您本人: says what one tap does, does it, and says whom to call. */
export function MisuseSheet({ messageId, about, onClose }: MisuseSheetProps) {
  const [done, setDone] = useState<Output<'member.reportMisuse'>>();
  const { busy, error, submit } = useSubmit(async () => {
    setDone(await memberSession.call('member.reportMisuse', messageId === undefined ? {} : { messageId }));
    // This phone was ended with the others: it gets a new code at once, or at the next start.
    enrolCodeDevice().catch(() => undefined);
  });
  if (done !== undefined) return <Done done={done} onClose={onClose} />;
  return (
    <Sheet open title="不是您本人？" onClose={onClose}>
      {about !== undefined && <View className="inbox__about">{about}</View>}
      <View className="inbox__will">点一下，马上做三件事：</View>
      <View className="inbox__will">{say('1. 冻结储值，谁也付不了；充值、退款、积分照常')}</View>
      <View className="inbox__will">2. 停用这张卡的所有会员码，本机换一个新的</View>
      <View className="inbox__will">3. 告诉门店，由门店和您核实</View>
      {error && <ErrorNotice error={error} />}
      <View className="inbox__actions">
        <Button id={ids.misuseFreeze} kind="danger" busy={busy} onTap={() => void submit()}>
          冻结储值，停用会员码
        </Button>
      </View>
    </Sheet>
  );
}

function Done({ done, onClose }: { done: Output<'member.reportMisuse'>; onClose: () => void }) {
  const { branch } = done;
  return (
    <Sheet open title="已冻结" onClose={onClose} id={ids.misuseDone}>
      <Notice icon="check-round" tone="pine">
        储值已冻结，旧的会员码都不能用了，门店已收到
      </Notice>
      <View className="inbox__will">核实之后，您可以在「我的」里自己解冻。</View>
      <View className="inbox__actions">
        {branch !== null && branch.telephone !== '' && (
          <Button
            id={ids.misuseCall}
            icon="phone"
            onTap={() => void Taro.makePhoneCall({ phoneNumber: branch.telephone }).catch(() => undefined)}
          >
            打给{branch.name}
          </Button>
        )}
        <Button id={ids.misuseClose} kind="soft" onTap={onClose}>
          知道了
        </Button>
      </View>
    </Sheet>
  );
}
