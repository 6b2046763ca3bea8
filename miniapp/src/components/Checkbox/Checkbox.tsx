import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../lib/aria.ts';
import { Icon } from '../Icon/Icon.tsx';
import './Checkbox.scss';

/** A sentence to agree to, and the box that says so. */
export interface CheckboxProps {
  /** Of the box itself: the middle of the whole may be a link in the sentence. */
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The sentence agreed to; links in it must stop their taps from reaching the box. */
  children: ReactNode;
  /** Shakes the box once, for a sentence that must be agreed to first. */
  shaking?: boolean;
}

/** A round box with its sentence; never ticked beforehand. */
export function Checkbox({ id, checked, onChange, children, shaking = false }: CheckboxProps) {
  return (
    <View
      className={`checkbox${shaking ? ' checkbox--shaking' : ''}`}
      onClick={() => {
        onChange(!checked);
      }}
    >
      <View id={id} className={`checkbox__box${checked ? ' checkbox__box--on' : ''}`} {...aria('checkbox', { checked })}>
        {checked && <Icon name="check" size={14} />}
      </View>
      <View className="checkbox__words">{children}</View>
    </View>
  );
}
