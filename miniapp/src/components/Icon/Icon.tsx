import { View } from '@tarojs/components';
import type icons from './icons.json';
import './Icon.scss';

/** The drawings of icons.json: 24 grid, 1.7 stroke, round joins. */
export type IconName = keyof typeof icons;

/** Sizes in px of a 375 wide screen. */
export type IconSize = 14 | 16 | 18 | 20 | 22 | 26 | 34 | 46;

/** A line drawing in the colour of the text around it. Decoration: the words beside it carry the meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: IconSize }) {
  return <View className={`icon icon--${name} icon--${String(size)}`} aria-hidden="true" />;
}
