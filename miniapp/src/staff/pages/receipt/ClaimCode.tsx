import { View } from '@tarojs/components';
import { groupCode } from '@shuke/shared/memberCode';
import { QrImage } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { rememberedClaimCode, type Receipt } from '../../lastSale.ts';
import { stamp } from './stamp.ts';
import { say } from '../../../lib/shopWords.ts';

/** A walk-in's code for the points: shown while the till still knows it, that is, right after the sale. */
export function ClaimCode({ receipt: { saleId, walkIn, status } }: { receipt: Receipt }) {
  if (walkIn === null || status !== 'paid') return null;
  if (walkIn.claimed) return <View className="receipt__await">{say('积分已经补给会员')}</View>;
  const code = rememberedClaimCode(saleId);
  return (
    <View className="receipt__await">
      {code !== undefined && (
        <>
          <QrImage id={staffIds.claimCode} text={code} label={say('补积分码')} />
          <View id={staffIds.claimDigits} className="receipt__value">
            {groupCode(code)}
          </View>
        </>
      )}
      <View className="receipt__phone">
        {code === undefined ? say('补积分码只在收款后显示一次') : say('在小程序「补积分」里扫或输')}，{stamp(walkIn.claimUntil)}{' '}
        前有效
      </View>
    </View>
  );
}
