import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Phone } from '../../test/weapp/phone/index.ts';
import type { Build } from '../../test/weapp/phone/build.ts';
import type { Drawn } from '../../test/weapp/wcc.ts';
import { bitmapUrl } from './bitmap.ts';
import { inPixels, readWxss } from './wxss.ts';

/** The phone of test/weapp: half an iPhone with a notch. */
export const screen = { width: 375, height: 812 };
const tabHeight = 84;

/** What the system says the phone looks like. */
export type Theme = 'light' | 'dark';

/** How WeChat's elements look before any style of ours; close to WeChat, not WeChat. */
const base = `*{box-sizing:border-box;animation:none!important;transition:none!important}html,body{margin:0}body{min-height:100vh;font:16px "Noto Sans CJK SC",sans-serif}
.wx-view,.wx-scroll-view{display:block}.wx-text{white-space:pre-line}
.wx-input{width:100%;height:1.4em;padding:0;border:0;outline:0;background:none;color:inherit;font:inherit}
.wx-button{position:relative;display:block;margin:0 auto;padding:0 14px;font-size:18px;line-height:2.55;text-align:center}
#capsule{position:fixed;z-index:9999;top:48px;right:10px;width:87px;height:32px;border:1px solid #888a;border-radius:16px}
#bar{position:fixed;z-index:8;right:0;bottom:0;left:0;display:flex;height:${String(tabHeight)}px;padding-top:8px;border-top:1px solid #8883}
#bar div{flex:1;font-size:10px;text-align:center}#bar img{display:block;width:27px;height:27px;margin:0 auto 2px}`;

const tags: Readonly<Record<string, string>> = { 'wx-text': 'span', 'wx-input': 'input', 'wx-canvas': 'img', 'wx-image': 'img' };
const escape = (text: unknown): string => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function element(drawn: Drawn | string, phone: Phone): string {
  if (typeof drawn === 'string') return escape(drawn);
  const { tag = '', attr = {}, children = [] } = drawn;
  const inside = children.map((child) => element(child, phone)).join('');
  if (tag === '' || tag === 'virtual' || tag === 'wx-block' || tag === 'wx-page') return inside;
  const id = word(attr['id']);
  const style = inPixels(word(attr['style']), screen.width);
  const common = `class="${tag} ${escape(word(attr['class']))}" style="${escape(style)}" id="${escape(id)}"`;
  const name = tags[tag] ?? 'div';
  if (tag === 'wx-canvas') {
    const picture = phone.picture(id);
    return `<img ${common} src="${picture === undefined ? '' : bitmapUrl(picture)}">`;
  }
  if (tag === 'wx-image') return `<img ${common} src="${escape(word(attr['src']))}">`;
  if (tag === 'wx-input')
    return `<input ${common} value="${escape(word(attr['value']))}" placeholder="${escape(word(attr['placeholder']))}">`;
  return `<${name} ${common}>${inside}</${name}>`;
}

interface AppJson {
  tabBar: { list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[] };
}
type ThemeJson = Record<Theme, Record<string, string>>;

/** WeChat's own tab bar, in the colours of theme.json. */
function tabBar({ root, tabs }: Build, route: string, theme: Theme): string {
  if (!tabs.has(route)) return '';
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { list } = (read('app.json') as AppJson).tabBar;
  const values = (read('theme.json') as ThemeJson)[theme];
  const of = (name: string): string => values[name.replace('@', '')] ?? name;
  const image = (name: string): string => `data:image/png;base64,${readFileSync(path.join(root, of(name))).toString('base64')}`;
  const items = list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
    const isOn = pagePath === route;
    const colour = of(isOn ? '@tabTextOn' : '@tabText');
    return `<div style="color:${colour}"><img src="${image(isOn ? selectedIconPath : iconPath)}">${escape(text)}</div>`;
  });
  return `<div id="bar" style="background:${of('@tabBackground')}">${items.join('')}</div>`;
}

/** A page as WeChat's template code draws it, with its built styles, as one HTML document. */
export function pageHtml(phone: Phone, drawn: Drawn, build: Build, theme: Theme): string {
  const { route } = phone.page;
  const styles = ['app.wxss', `${route}.wxss`].map((file) => readWxss(build.root, file, screen.width)).join('\n');
  const bar = tabBar(build, route, theme);
  const room = bar === '' ? '' : `<div style="height:${String(tabHeight)}px"></div>`;
  return `<!doctype html><meta charset="utf-8"><style>${base}</style><style>${styles}</style>
<body>${element(drawn, phone)}${room}<div id="capsule"></div>${bar}</body>`;
}
