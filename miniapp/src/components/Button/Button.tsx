import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { button } from '../../lib/aria.ts';
import { Icon, type IconName } from '../Icon/Icon.tsx';
import './Button.scss';

/** What a button says, does and looks like. */
export interface ButtonProps {
  id?: string;
  children: ReactNode;
  onTap: () => void;
  /** primary commits and is there once a screen; danger names what it reverses. */
  kind?: 'primary' | 'ghost' | 'soft' | 'ink' | 'pine' | 'danger' | 'plain';
  /** l fills the width (50px), m 42px, s 34px, xl for the till (66px). */
  size?: 'xl' | 'l' | 'm' | 's';
  icon?: IconName;
  disabled?: boolean;
  /** Waiting for an answer: keeps its words, takes no tap. */
  busy?: boolean;
}

/** A pill. Double taps while `busy` are absorbed. */
export function Button({ id, children, onTap, kind = 'primary', size = 'l', icon, disabled = false, busy = false }: ButtonProps) {
  const off = disabled || busy;
  const classes = [
    'button',
    `button--${kind}`,
    `button--${size}`,
    ...(disabled ? ['button--off'] : []),
    ...(busy ? ['button--busy'] : []),
  ];
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes.join(' ')}
      hoverClass={off ? 'none' : 'button--pressed'}
      onClick={() => {
        if (!off) onTap();
      }}
      {...button({ disabled: off })}
    >
      {icon !== undefined && <Icon name={icon} size={size === 's' ? 16 : 20} />}
      <View>{children}</View>
    </View>
  );
}
