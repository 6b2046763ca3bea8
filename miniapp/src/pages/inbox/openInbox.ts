import Taro from '@tarojs/taro';

/** Opens 消息: what the member was told. */
export const openInbox = (): Promise<unknown> => Taro.navigateTo({ url: '/pages/inbox/index' });
