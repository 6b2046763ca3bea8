/** Formatting at the edge: amounts come in fen, times as Date. */

const two = (number) => String(number).padStart(2, '0');

/** 12800 → ¥128.00 */
export const yuan = (fen) => {
  const [whole, cents] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100];
  return `${fen < 0 ? '−' : ''}¥${whole.toLocaleString('en-US')}.${two(cents)}`;
};

/** A whole number with commas. */
export const count = (number) => number.toLocaleString('en-US');

/** The shops' time, wherever the browser stands. */
const shopTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const parts = (date) => Object.fromEntries(shopTime.formatToParts(date).map(({ type, value }) => [type, value]));

/** 09:41:05 */
export const clockTime = (date) => {
  const { hour, minute, second } = parts(date);
  return `${hour}:${minute}:${second}`;
};

/** 11月20日 09:41 */
export const chatTime = (date) => {
  const { month, day, hour, minute } = parts(date);
  return `${month}月${day}日 ${hour}:${minute}`;
};

/** Text that goes into markup. */
export const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
