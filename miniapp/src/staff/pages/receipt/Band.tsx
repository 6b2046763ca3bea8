import { View } from '@tarojs/components';
import { Amount, Icon } from '../../../components/index.ts';
import { button } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { stamp } from './stamp.ts';
import { isBack } from './undoRight.ts';
import type { Announcement } from './useAnnouncement.ts';

/** The coloured head: seen from across the counter, heard, and read. */
export function Band({ receipt, announcement }: { receipt: Receipt; announcement: Announcement }) {
  const undone = isBack(receipt);
  return (
    <View className={`receipt__band${undone ? ' receipt__band--undone' : ''}`} aria-live="polite">
      <View className="receipt__mark">
        <Icon name={undone ? 'undo' : 'check'} size={34} />
      </View>
      <View className={undone ? 'receipt__amount--undone' : ''}>
        <Amount fen={receipt.payableFen} size="xl" />
      </View>
      {undone ? <View className="receipt__spoken">{backWords(receipt)}</View> : <Spoken announcement={announcement} />}
    </View>
  );
}

function backWords({ status, undoneAt }: Receipt): string {
  if (status === 'refunded') return '已全部退款';
  return undoneAt === null ? '已撤销' : `${stamp(undoneAt)} 撤销`;
}

function Spoken({ announcement: { line, said, mute } }: { announcement: Announcement }) {
  return (
    <View className="receipt__spoken">
      <Icon name="sound" size={16} />
      <View id={staffIds.spoken}>{said ? `已播报「${line}」` : line}</View>
      {mute && (
        <View
          id={staffIds.mute}
          className="receipt__mute"
          onClick={() => {
            mute.change(!mute.on);
          }}
          {...button()}
        >
          {mute.on ? '打开播报' : '静音'}
        </View>
      )}
    </View>
  );
}
