import { Button as WechatButton, View } from '@tarojs/components';
import { Button, Icon, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { inWechat } from '../../lib/platform.ts';
import { askSandboxForPhone } from '../../lib/sandboxBridge.ts';
import './PhoneButton.scss';

/** WeChat's own button: only it may ask for the number, and it gives a code, never the number. */
export interface PhoneButtonProps {
  /** Called instead of asking for the number, when something must come first. */
  blocked: (() => void) | undefined;
  busy: boolean;
  onCode: (phoneCode: string) => void;
}

/**
 * Asks WeChat for the phone number. Only WeChat's own button may (open-type getPhoneNumber), so it lies under our looks;
 * while something must come first it is not there, for a tap on it would ask at once.
 */
export function PhoneButton({ blocked, busy, onCode }: PhoneButtonProps) {
  const take = (code: string | null | undefined) => {
    if (code === null || code === undefined || code === '') toast('没有授权手机号', { error: true });
    else onCode(code);
  };
  if (blocked !== undefined || !inWechat || busy) {
    const ask = blocked ?? (() => void askSandboxForPhone().then(take));
    return (
      <Button id={ids.joinWithPhone} icon="phone" busy={busy} onTap={ask}>
        用微信手机号加入
      </Button>
    );
  }
  return (
    <WechatButton
      id={ids.joinWithPhone}
      className="phone-button button button--primary button--l"
      hoverClass="button--pressed"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        take(detail.code);
      }}
    >
      <Icon name="phone" />
      <View>用微信手机号加入</View>
    </WechatButton>
  );
}
