import { View } from '@tarojs/components';
import { formatFen } from '@shuke/shared/money';
import { Icon } from '../../../components/index.ts';
import { button } from '../../../lib/aria.ts';
import { keyId, staffIds } from '../../ids.ts';
import { keys, type Key } from '../../till/amountEntry.ts';
import './Keys.scss';

interface KeysProps {
  onKey: (key: Key) => void;
  /** What would be charged now; undefined while it may not be. */
  chargeFen: number | undefined;
  busy: boolean;
  onCharge: () => void;
  /** What the large key does; 收款 when left out. */
  words?: string;
}

const labels: Partial<Record<Key, string>> = { delete: '删除', plus: '加一项', dot: '小数点' };
const faces: Partial<Record<Key, string>> = { plus: '+', dot: '.' };

/** Keys of 59 px for wet and gloved hands, and 收款 with its amount, in reach of one thumb. */
export function Keys({ onKey, chargeFen, busy, onCharge, words = '收款' }: KeysProps) {
  const ready = chargeFen !== undefined && !busy;
  return (
    <View className="keys">
      {keys.map((key) => (
        <View
          key={key}
          id={keyId(key)}
          className={`keys__key keys__key--${key}`}
          hoverClass="keys__key--pressed"
          onClick={() => {
            onKey(key);
          }}
          {...button({ label: labels[key] ?? key })}
        >
          {key === 'delete' ? <Icon name="backspace" size={26} /> : (faces[key] ?? key)}
        </View>
      ))}
      <View
        id={staffIds.keypadCharge}
        className={`keys__charge${ready ? '' : ' keys__charge--off'}`}
        hoverClass={ready ? 'keys__charge--pressed' : 'none'}
        onClick={() => {
          if (ready) onCharge();
        }}
        {...button({ disabled: !ready })}
      >
        <View>{busy ? `${words}中` : words}</View>
        {chargeFen !== undefined && <View className="keys__charge-amount">{formatFen(chargeFen)}</View>}
      </View>
    </View>
  );
}
