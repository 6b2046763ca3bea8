import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const designPx = 750;

/** `rpx` as WeChat computes it on a screen so many px wide. Pure. */
export const inPixels = (css: string, widthPx: number): string =>
  css.replace(/(-?[\d.]+)rpx/g, (_, rpx: string) => `${String((Number(rpx) * widthPx) / designPx)}px`);

const imported = /@import\s+["']([^"']+)["'];?/g;
/** WeChat's own names of elements, which in HTML become classes. */
const elements = /(^|[\s,>+~}])(view|text|button|input|image|canvas|scroll-view)(?=[\s,{.:>+~[])/g;

/** The styles of a built file as a browser takes them, with what it imports; nothing when there is no such file. */
export function readWxss(root: string, file: string, widthPx: number): string {
  const whole = path.join(root, file);
  if (!existsSync(whole)) return '';
  return inPixels(readFileSync(whole, 'utf8'), widthPx)
    .replace(imported, (_, from: string) =>
      readWxss(root, from.startsWith('/') ? from : path.join(path.dirname(file), from), widthPx),
    )
    .replace(/(^|[},])\s*page(?=[\s,{.:])/g, '$1body')
    .replace(elements, '$1.wx-$2');
}
