import { View } from '@tarojs/components';
import { aria } from '../../lib/aria.ts';
import './Switch.scss';

/** On or off, at once. `label` is what a screen reader says. */
export function Switch({ id, on, onChange, label }: { id: string; on: boolean; onChange: (on: boolean) => void; label: string }) {
  return (
    <View
      id={id}
      className={`switch${on ? ' switch--on' : ''}`}
      onClick={() => {
        onChange(!on);
      }}
      {...aria('switch', { checked: on, label })}
    >
      <View className="switch__knob" />
    </View>
  );
}
