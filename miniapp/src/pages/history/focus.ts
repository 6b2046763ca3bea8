import Taro from '@tarojs/taro';

/** Which balance the history is about. */
export type Account = 'points' | 'wallet' | 'all';

let wanted: Account | undefined;

/** Opens the history at an account. A tab page takes no parameters, so the wish waits here until the page is shown. */
export async function openHistory(account: Account): Promise<void> {
  wanted = account;
  await Taro.switchTab({ url: '/pages/history/index' });
}

/** The account somebody wished to see, once. */
export function takeWish(): Account | undefined {
  const wish = wanted;
  wanted = undefined;
  return wish;
}
