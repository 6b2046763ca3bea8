import { formatFen, speakFen } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Amount, Icon } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { aria, button } from '../../lib/aria.ts';
import { openHistory } from '../history/focus.ts';

/** Signs that the card holds at full size; a longer amount steps down and loses no digit. */
const fullSizeSigns = 10;

/** What can be spent, and how much of it was paid in and how much given. */
export function Balance({ wallet, note }: { wallet: Output<'wallet.get'>['wallet']; note: string }) {
  const { principalFen, bonusFen, totalFen } = wallet;
  const isLong = formatFen(totalFen).length > fullSizeSigns;
  return (
    <View className="wallet__balance">
      <View className="wallet__balance-head">
        <View className="wallet__label">{note}</View>
        <View
          id={ids.walletEntries}
          className="wallet__link"
          onClick={() => void openHistory('wallet')}
          {...button({ label: '余额明细' })}
        >
          余额明细
          <Icon name="arrow-right" size={14} />
        </View>
      </View>
      <Amount id={ids.walletTotal} fen={totalFen} size={isLong ? 'long' : 'l'} />
      <View className="wallet__split" aria-hidden="true">
        {principalFen > 0 && <View className="wallet__part" style={{ flexGrow: principalFen }} />}
        {bonusFen > 0 && <View className="wallet__part wallet__part--bonus" style={{ flexGrow: bonusFen }} />}
      </View>
      <View className="wallet__legend">
        <View className="wallet__key" {...aria('text', { label: `本金 ${speakFen(principalFen)}` })}>
          本金 {formatFen(principalFen)}
        </View>
        <View className="wallet__key wallet__key--bonus" {...aria('text', { label: `赠金 ${speakFen(bonusFen)}` })}>
          赠金 {formatFen(bonusFen)}
        </View>
      </View>
    </View>
  );
}
