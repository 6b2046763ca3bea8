import Taro from '@tarojs/taro';

/** Opens 我的手机: which phones show codes of this card. */
export const openDevices = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/devices/index' });
