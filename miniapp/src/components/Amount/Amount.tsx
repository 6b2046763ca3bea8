import { formatFen, speakFen } from '@shuke/shared/money';
import { Text, View } from '@tarojs/components';
import { aria } from '../../lib/aria.ts';
import './Amount.scss';

/** Money as it is shown: always with its sign of yuan and two decimals. */
export interface AmountProps {
  /** Whole fen. */
  fen: number;
  /** xl keypad and receipt, l balance (long: with many digits), m tiles, row in lists. */
  size?: 'xl' | 'l' | 'long' | 'm' | 'row';
  /** Shows + on a gain, and colours it pine: for changes, not for balances. */
  change?: boolean;
  id?: string;
}

/** Money, with a smaller ¥, read aloud in yuan, jiao and fen. */
export function Amount({ fen, size = 'row', change = false, id }: AmountProps) {
  const [lead = '', digits = ''] = formatFen(fen, { sign: change ? 'always' : 'negative' }).split('¥');
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`amount amount--${size}${change && fen > 0 ? ' amount--in' : ''}`}
      {...aria('text', { label: speakFen(fen) })}
    >
      {lead !== '' && <Text className="amount__lead">{lead}</Text>}
      <Text className="amount__yuan">¥</Text>
      <Text>{digits}</Text>
    </View>
  );
}
