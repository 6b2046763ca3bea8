import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Tag.scss';

/** Colours by meaning: pine is gained, danger is taken back or forbidden, gold is about to end. */
export type Tone = 'plain' | 'brand' | 'pine' | 'gold' | 'danger' | 'info' | 'ink';

/** A word on a tint; the smallest size for reading. */
export function Tag({ tone = 'plain', round = false, children }: { tone?: Tone; round?: boolean; children: ReactNode }) {
  return <View className={`tag tone--${tone}${round ? ' tag--round' : ''}`}>{children}</View>;
}
