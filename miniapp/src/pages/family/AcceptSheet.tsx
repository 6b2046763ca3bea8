import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { asApiError, memberSession, type ApiError } from '../../api/index.ts';
import { Button, ErrorNotice, Field, Sheet, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';

const codeLength = 16;
/** As it is shown, read out or copied: with spaces, in small letters. */
const codeIn = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Takes a card by scanning or typing its code. */
export function AcceptSheet({ onClose, onTaken }: { onClose: () => void; onTaken: () => void }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const code = codeIn(text);
  const isWhole = /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code);
  const take = async (taken: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const card = await memberSession.call('wallet.acceptInvite', { code: taken });
      toast(`可以用 ${card.name} 的卡了`);
      onTaken();
    } catch (failure) {
      setError(asApiError(failure));
      setBusy(false);
    }
  };
  const scanned = async () => {
    const result = await Taro.scanCode({ scanType: ['qrCode'] }).then(
      (found) => found.result,
      () => undefined,
    );
    if (result === undefined) return;
    setText(result);
    if (codeIn(result).length === codeLength) await take(codeIn(result));
    else toast('这不是亲情卡的码', { error: true });
  };
  return (
    <Sheet open title="领取亲情卡" onClose={onClose}>
      <View className="family__words">让家人在“亲情卡”里点“邀请家人”，扫出来的码</View>
      <Field
        id={ids.familyTyped}
        label="邀请码"
        value={text}
        onInput={setText}
        maxLength={24}
        placeholder="16 位字母和数字"
        error={code.length >= codeLength && !isWhole ? '邀请码不对，请再看看' : undefined}
      />
      {error && <ErrorNotice error={error} />}
      <View className="family__actions">
        <Button id={ids.familyTake} busy={busy} disabled={!isWhole} onTap={() => void take(code)}>
          领取
        </Button>
        <Button id={ids.familyScan} kind="soft" icon="scan" busy={busy} onTap={() => void scanned()}>
          扫家人的码
        </Button>
      </View>
    </Sheet>
  );
}
