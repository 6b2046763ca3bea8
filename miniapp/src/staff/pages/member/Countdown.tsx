import { View } from '@tarojs/components';
import { Icon } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';

const secondMs = 1_000;
const minuteSeconds = 60;
const soonMs = 60_000;

/** How long the scan still counts, by the server's clock. */
export function Countdown({ leftMs }: { leftMs: number }) {
  const tone = leftMs <= 0 ? ' visit__countdown--over' : leftMs <= soonMs ? ' visit__countdown--soon' : '';
  return (
    <View id={staffIds.countdown} className={`visit__countdown${tone}`}>
      <Icon name="clock" size={14} />
      <View>{leftMs <= 0 ? '识别已过 5 分钟，请重新扫码' : `本次识别 ${leftText(leftMs)}内有效`}</View>
    </View>
  );
}

/** 288000 → "4 分 48 秒", 48000 → "48 秒", 300000 → "5 分钟". */
export function leftText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / secondMs);
  const minutes = Math.floor(seconds / minuteSeconds);
  if (seconds > 0 && seconds % minuteSeconds === 0) return `${String(minutes)} 分钟`;
  return `${minutes > 0 ? `${String(minutes)} 分 ` : ''}${String(seconds % minuteSeconds)} 秒`;
}
