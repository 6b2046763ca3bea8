import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { button } from '../../lib/aria.ts';
import { Icon, type IconName } from '../Icon/Icon.tsx';
import type { Tone } from '../Tag/Tag.tsx';
import '../Tag/Tag.scss';
import './Row.scss';

/** A line of a list: what, when and where at the left, how much at the right. */
export interface RowProps {
  icon: IconName;
  tone?: Tone;
  title: string;
  /** A Tag after the title. */
  tag?: ReactNode;
  /** When and where; several lines when needed. */
  lines?: readonly string[];
  /** Signed amount, on the right. */
  amount?: ReactNode;
  /** Under the amount: the balance after it. */
  after?: string;
  /** Taken back: shown struck through. */
  struck?: boolean;
  onTap?: () => void;
  id?: string;
}

/** One line of a history: what, when and where, how much, what is left. Put rows into a `Rows`. */
export function Row({ icon, tone = 'plain', title, tag, lines = [], amount, after, struck = false, onTap, id }: RowProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`row${struck ? ' row--struck' : ''}`}
      {...(onTap === undefined ? {} : { onClick: onTap, hoverClass: 'row--pressed', ...button() })}
    >
      <View className={`row__icon tone--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="row__text">
        <View className="row__title">
          <View className="row__words">{title}</View>
          {tag}
        </View>
        {lines.map((line) => (
          <View key={line} className="row__line">
            {line}
          </View>
        ))}
      </View>
      {amount !== undefined && (
        <View className="row__amount">
          {amount}
          {after !== undefined && <View className="row__after">{after}</View>}
        </View>
      )}
    </View>
  );
}

/** The white card that holds rows. */
export function Rows({ children }: { children: ReactNode }) {
  return <View className="rows">{children}</View>;
}
