import type { Input, Output } from '@shuke/shared/client';
import { errorCatalogue } from '@shuke/shared/errors';

/** Largest file of a logo. The server looks again. */
export const pictureBytesMax = 200 * 1_024;
/** What is said of a larger one, as the server says it. */
export const wordsOfTooLarge = errorCatalogue.image_too_large.zh;

/** The settings of the shop as they are now. */
export type Settings = Output<'settings.get'>;
/** What is sent back, whole. */
export type Sent = Input<'settings.change'>;
/** One of the four looks of a card. */
export type Look = keyof Settings['cardColours'];
/** An amount among the limits. */
export type CapName = Exclude<keyof Settings['caps'], 'adjustPoints' | 'memberActsPerDay'>;

/** What each limit of money is called, and what it holds back. */
export const capWords: Readonly<Record<CapName, { label: string; hint: string }>> = {
  walletFen: { label: '一张卡最多余额（元）', hint: '再充就会超过的，充不进去' },
  cashTopUpFen: { label: '一次现金充值最多（元）', hint: '超过的要第二个人批准' },
  saleFen: { label: '一笔收款最多（元）', hint: '店员收款的上限' },
  unconfirmedSaleFen: { label: '一笔用储值不用会员点头（元）', hint: '超过的，会员要在手机上确认' },
  unconfirmedDayFen: { label: '一天用储值不用会员点头（元）', hint: '当天累计超过的，会员要确认' },
  importFen: { label: '一次导入会员最多（元）', hint: '储值加积分折成的钱；超过的要第二个人批准' },
  unconfirmedDayOutOfContactFen: { label: '手机没网时一天不用点头（元）', hint: '会员码离线时更严一些' },
};

/** What a custom field holds. */
export const fieldTypes: Readonly<Record<Settings['customFields'][number]['type'], string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  choice: '选一个',
};

/** The four looks with the colours of the design. */
export const looks: readonly { look: Look; name: string; background: string; text: string }[] = [
  { look: 'green', name: '青柿（新客）', background: '#d5dfcb', text: '#2e3d2f' },
  { look: 'apricot', name: '杏黄（常客）', background: '#eec98a', text: '#3e2a08' },
  { look: 'persimmon', name: '柿红（熟客）', background: '#c2421a', text: '#ffffff' },
  { look: 'ink', name: '墨色（老友）', background: '#2a2420', text: '#f7e3cf' },
];
