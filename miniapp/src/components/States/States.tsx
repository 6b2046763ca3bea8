import { View } from '@tarojs/components';
import type { ApiError } from '../../api/index.ts';
import { ids } from '../../ids.ts';
import { useOnline } from '../../lib/offline.ts';
import { Button } from '../Button/Button.tsx';
import { Icon } from '../Icon/Icon.tsx';
import './States.scss';

/** A list with nothing in it, and what fills it. */
export interface EmptyProps {
  /** What is empty: 还没有明细. */
  title: string;
  /** An exact hint. */
  hint?: string;
  action?: { label: string; onTap: () => void; id: string };
}

/** Nothing there yet: an outlined persimmon, what is empty, one thing to do. */
export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <View className="state">
      <View className="state__persimmon" aria-hidden="true" />
      <View className="state__title">{title}</View>
      {hint !== undefined && <View className="state__hint">{hint}</View>}
      {action && (
        <Button id={action.id} kind="soft" size="s" onTap={action.onTap}>
          {action.label}
        </Button>
      )}
    </View>
  );
}

/** What could not be read, why, and the way to try again. */
export interface FailedProps {
  /** What could not be read: 没读到明细. */
  title: string;
  error: ApiError;
  onRetry: () => void;
  /** What surely did not change, when that is so: 余额没有变化. */
  unchanged?: string;
}

/** What happened, that nothing has moved, what to do, and a short number to read out to the shop. */
export function Failed({ title, error, onRetry, unchanged }: FailedProps) {
  const online = useOnline();
  const what = error.code === 'internal' ? '请再试一次' : error.message;
  const ask = error.reference === '' ? '' : `，还不行就报编号 ${error.reference}`;
  const hint = [unchanged, what + ask].filter((part) => part !== undefined).join('。');
  return (
    <View className="state" {...{ 'aria-live': 'polite' }}>
      <View className={online ? 'state__warning' : 'state__offline'}>
        <Icon name={online ? 'warning' : 'offline'} size={46} />
      </View>
      <View className="state__title">{online ? title : '没有网络'}</View>
      <View className="state__hint">{hint}</View>
      <Button id={ids.retry} kind="ghost" size="m" onTap={onRetry}>
        再试一次
      </Button>
    </View>
  );
}

/** A line under the navigation bar while there is no network. `words` says what still works. */
export function OfflineBar({ words = '没有网络，先看上次的记录' }: { words?: string }) {
  if (useOnline()) return null;
  return (
    <View className="offline-bar" aria-live="polite">
      <Icon name="offline" size={16} />
      <View>{words}</View>
    </View>
  );
}
