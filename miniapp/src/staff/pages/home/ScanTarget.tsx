import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Icon, toast, type IconName } from '../../../components/index.ts';
import { button } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import { openOfflinePage, openScanPage, startOfflineScan, startScan } from '../../scanner.ts';
import { staffPage } from '../../session.ts';
import { say } from '../../../lib/shopWords.ts';

/** The largest target of the till, and the ways round it. Without network it keeps sales for their points, and says so. */
export function ScanTarget({ online, onSales }: { online: boolean; onSales: () => void }) {
  const whenOnline = (act: () => void) => () => {
    if (online) act();
    else toast('断网，可查不可收', { error: true });
  };
  return (
    <View className="scan-target">
      <View className="scan-target__ways">
        <Way
          id={staffIds.enterCode}
          icon="keyboard"
          words="输会员码"
          onTap={() => {
            if (online) openScanPage({ manual: true });
            else openOfflinePage();
          }}
        />
        <Way
          id={staffIds.walkIn}
          icon="wallet"
          words="散客收款"
          onTap={whenOnline(() => void Taro.navigateTo({ url: staffPage('walkin') }))}
        />
        <Way id={staffIds.sales} icon="receipt" words="收款流水" onTap={onSales} />
      </View>
      <View
        id={staffIds.scan}
        className={`scan-target__scan${online ? '' : ' scan-target__scan--off'}`}
        hoverClass="scan-target__scan--pressed"
        onClick={() => void (online ? startScan() : startOfflineScan())}
        {...button({ label: online ? '扫会员码' : say('断网记积分') })}
      >
        <Icon name="scan" size={46} />
        <View className="scan-target__title">{online ? '扫会员码' : say('断网记积分')}</View>
        <View className="scan-target__note">
          {online ? say('收款、积分都从这里开始') : say('只记积分，不能用储值和积分付款')}
        </View>
      </View>
    </View>
  );
}

function Way({ id, icon, words, onTap }: { id: string; icon: IconName; words: string; onTap: () => void }) {
  return (
    <View id={id} className="scan-target__way" hoverClass="scan-target__way--pressed" onClick={onTap} {...button()}>
      <Icon name={icon} size={22} />
      <View>{words}</View>
    </View>
  );
}
