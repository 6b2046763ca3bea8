import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Ring.scss';

/** A ring that empties: time left, days left. */
export interface RingProps {
  /** What is left, 0 to 1. */
  share: number;
  tone?: 'pine' | 'gold' | 'brand';
  size?: 's' | 'm' | 'l';
  children?: ReactNode;
}

/** A ring that empties: seconds of a code, days of points. It runs on even with reduced motion, for it carries the time. */
export function Ring({ share, tone = 'pine', size = 's', children }: RingProps) {
  const degrees = Math.round(Math.min(1, Math.max(0, share)) * 360);
  return (
    <View className={`ring ring--${tone} ring--${size}`}>
      <View className="ring__band" style={{ '--ring': `${String(degrees)}deg` } as object} />
      <View className="ring__core">{children}</View>
    </View>
  );
}
