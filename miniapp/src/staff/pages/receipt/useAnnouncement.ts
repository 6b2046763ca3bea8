import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { onWeb } from '../../../lib/platform.ts';
import { keep, read } from '../../../lib/storage.ts';
import { takeAnnouncement, type Receipt } from '../../lastSale.ts';
import { spokenLine } from './spokenLine.ts';

/** Browsers can speak; WeChat cannot without a recording, so there the words and a long vibration must do. */
const canSpeak = onWeb && typeof window !== 'undefined' && 'speechSynthesis' in window;

/** What is said aloud after a sale, so that the member hears it too. */
export interface Announcement {
  line: string;
  /** Whether the line was spoken when the sale was taken. */
  said: boolean;
  /** Undefined where nothing can be spoken. */
  mute: { on: boolean; change: (on: boolean) => void } | undefined;
}

/** Says a sale just taken aloud, once, and shakes the phone. Words, colour and vibration go together, never one alone. */
export function useAnnouncement(receipt: Receipt | undefined): Announcement {
  const [muted, setMuted] = useState(() => read('staffMuted') ?? false);
  const [said, setSaid] = useState(false);
  useEffect(() => {
    if (!receipt || !takeAnnouncement(receipt.saleId)) return;
    void Taro.vibrateLong().catch(() => undefined);
    if (!canSpeak || (read('staffMuted') ?? false)) return;
    speak(spokenLine(receipt));
    setSaid(true);
  }, [receipt]);

  const change = (on: boolean) => {
    keep('staffMuted', on);
    setMuted(on);
    if (on && canSpeak) window.speechSynthesis.cancel();
  };
  return { line: receipt ? spokenLine(receipt) : '', said, mute: canSpeak ? { on: muted, change } : undefined };
}

function speak(line: string): void {
  const words = new SpeechSynthesisUtterance(line);
  words.lang = 'zh-CN';
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(words);
}
