import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { button } from '../../lib/aria.ts';
import { Icon, type IconName } from '../Icon/Icon.tsx';
import type { Tone } from '../Tag/Tag.tsx';
import '../Tag/Tag.scss';
import './Notice.scss';

/** One thing worth knowing now, with at most one thing to do about it. */
export interface NoticeProps {
  icon?: IconName;
  tone?: Tone;
  children: ReactNode;
  /** Instead of the icon: a Ring with the days left. */
  lead?: ReactNode;
  action?: string;
  onTap?: () => void;
  id?: string;
}

/** A tinted line with one fact and at most one action. */
export function Notice({ icon, tone = 'gold', children, lead, action, onTap, id }: NoticeProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`notice tone--${tone}`}
      {...(onTap === undefined ? {} : { onClick: onTap, ...button() })}
    >
      {lead ?? (icon !== undefined && <Icon name={icon} size={18} />)}
      <View className="notice__words">{children}</View>
      {action !== undefined && (
        <View className="notice__action">
          {action}
          <Icon name="arrow-right" size={14} />
        </View>
      )}
    </View>
  );
}
