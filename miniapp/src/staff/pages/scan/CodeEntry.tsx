import { View } from '@tarojs/components';
import { useState } from 'react';
import { cardNumberLength, codeLength, groupCode } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';
import { Button, Field } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { say } from '../../../lib/shopWords.ts';

interface CodeEntryProps {
  busy: boolean;
  /** Typing is what the page was opened for. */
  focused: boolean;
  onCode: (code: string) => Promise<void>;
  /** Opens the camera again; undefined where there is none. */
  onScan: (() => void) | undefined;
  /** Takes the last four digits of a phone number; left out where nobody can be asked. */
  onTail?: (tail: string) => void;
  /** What the button does; 识别 when left out. */
  words?: string;
}

const tailLength = 4;

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, codeLength);

/** The digits under the code, typed or sent by a scan gun, which ends them with Enter. */
export function CodeEntry({ busy, focused, onCode, onScan, onTail, words = '识别' }: CodeEntryProps) {
  const [digits, setDigits] = useState('');
  const [short, setShort] = useState(false);
  const isTail = onTail !== undefined && digits.length === tailLength;
  const complete = isTail || digits.length === codeLength || digits.length === cardNumberLength || isMobile(digits);
  const submit = () => {
    setShort(!complete);
    if (isTail) onTail(digits);
    else if (complete)
      void onCode(digits).then(() => {
        setDigits('');
      });
  };
  return (
    <View className={`staff-scan__entry${focused ? ' staff-scan__entry--first' : ''}`}>
      <Field
        id={staffIds.code}
        label={onTail ? '输会员码、卡号、手机号，或手机尾号四位' : '输会员码（20 位）、卡号（16 位）或手机号'}
        value={groupCode(digits)}
        onInput={(text) => {
          setDigits(digitsOf(text));
        }}
        type="number"
        placeholder="8800 0000 0000 0000"
        error={short && !complete ? `还差几位，已输 ${String(digits.length)} 位` : undefined}
        onConfirm={submit}
      />
      <View className="staff-scan__buttons">
        {onScan && (
          <Button id={staffIds.scanAgain} kind="ghost" icon="scan" disabled={busy} onTap={onScan}>
            再扫一次
          </Button>
        )}
        <Button id={staffIds.useCode} busy={busy} disabled={!complete} onTap={submit}>
          {words}
        </Button>
      </View>
      <View className="staff-scan__note">{say('卡号和手机号别人也可能知道，所以只能发积分，不能用储值和积分')}</View>
    </View>
  );
}
