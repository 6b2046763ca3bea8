import { View } from '@tarojs/components';
import './Avatar.scss';

/** The last sign of a name on a tint: 小满 → 满; the first of a made-up one that ends in digits. Members have no pictures. */
export function Avatar({ name, size = 'm' }: { name: string; size?: 's' | 'm' | 'l' }) {
  return (
    <View className={`avatar avatar--${size}`} aria-hidden="true">
      {initial(name.trim())}
    </View>
  );
}

const initial = (name: string): string => [...name].at(/\d$/.test(name) ? 0 : -1) ?? '客';
