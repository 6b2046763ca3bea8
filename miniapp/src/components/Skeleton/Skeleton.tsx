import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import './Skeleton.scss';

const appearMs = 200;
const slowMs = 8_000;

/**
 * What shows while loading: nothing for 200 ms, then the outlines of what comes, and after 8 s a word about the network.
 * `children` are Bones in the geometry of the result; left out: rows of a list.
 */
export function Skeleton({ children }: { children?: ReactNode }) {
  const visible = useAfter(appearMs);
  const slow = useAfter(slowMs);
  if (!visible) return null;
  return (
    <View className="skeleton" aria-label="读取中">
      {children ?? <RowBones />}
      {slow && <View className="skeleton__slow">网络有点慢</View>}
    </View>
  );
}

function useAfter(ms: number): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPast(true);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [ms]);
  return past;
}

/** One grey shape; `className` gives its size. */
export function Bone({ className }: { className: string }) {
  return <View className={`bone ${className}`} />;
}

/** The outlines of `Rows`. */
export function RowBones({ count = 4 }: { count?: number }) {
  return (
    <View className="skeleton__rows">
      {Array.from({ length: count }, (_, row) => (
        <View key={row} className="skeleton__row">
          <Bone className="skeleton__icon" />
          <View className="skeleton__lines">
            <Bone className={`skeleton__line skeleton__line--${String(row % 3)}`} />
            <Bone className="skeleton__line skeleton__line--note" />
          </View>
        </View>
      ))}
    </View>
  );
}
