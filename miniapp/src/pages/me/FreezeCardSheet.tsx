import { View } from '@tarojs/components';
import { memberSession } from '../../api/index.ts';
import { Button, ErrorNotice, Sheet, toast } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';

/** 挂失: says what stops and how it starts again, before it is done. */
export function FreezeCardSheet({ onClose }: { onClose: () => void }) {
  const { busy, error, submit } = useSubmit(async () => {
    await memberSession.call('member.freezeCard', { agreed: true });
    toast('会员卡已挂失');
    onClose();
  });
  return (
    <Sheet open title="挂失会员卡？" onClose={onClose}>
      <View className="me__will">挂失后，谁也不能用这张卡付款、出示会员码，您自己也不能。</View>
      <View className="me__will">{say('余额、积分都在。要恢复，请本人带手机到任意一家门店。')}</View>
      <View className="me__will">只想停用储值付款，用“冻结储值”就够了，随时能解冻。</View>
      {error && <ErrorNotice error={error} />}
      <View className="me__actions">
        <Button id={ids.freezeCard} kind="danger" busy={busy} onTap={() => void submit()}>
          挂失会员卡
        </Button>
      </View>
    </Sheet>
  );
}
