import Taro from '@tarojs/taro';
import type { PayOutcome } from '../../api/index.ts';

/** Opens stored value: balance, plans, paying. */
export const openWallet = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/wallet/index' });

/** Opens where the money of a top-up is; after paying, with what this phone saw. */
export const openMoney = (topUpId: string, outcome?: PayOutcome): Promise<unknown> =>
  Taro.navigateTo({ url: `/pages/topup/index?topUpId=${topUpId}${outcome === undefined ? '' : `&outcome=${outcome}`}` });
