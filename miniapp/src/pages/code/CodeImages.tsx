import Taro, { useReady } from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { encode } from 'uqr';
import { groupCode } from '@shuke/shared/memberCode';
import { ids } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';
import { code128Modules, quietModules } from '../../lib/code128.ts';
import { type Drawing, drawModules } from '../../lib/draw.ts';

/** As wide as shown, px of a 375 wide screen; the style sheet says the same. */
const barsWidth = 319;
const barsRowHeight = 36;
const qrWidth = 232;

const bars = (code: string): Drawing => ({ rows: [code128Modules(code)], quiet: quietModules, rowHeight: barsRowHeight });
/** ecc Q keeps 20 digits in the smallest QR code (21 modules) and survives a quarter of it being unreadable. */
const qr = (code: string): Drawing => ({ rows: encode(code, { ecc: 'Q', border: 0 }).data, quiet: 0, rowHeight: 1 });

/** The member code for imagers and for people: bars, digits, QR. Every change fades in over 160 ms. */
export function CodeImages({ code }: { code: string }) {
  const latest = useRef(code);
  latest.current = code;
  const draw = () => {
    drawModules(ids.codeBars, bars(latest.current), barsWidth);
    drawModules(ids.codeQr, qr(latest.current), qrWidth);
  };
  useReady(() => {
    Taro.nextTick(draw);
  });
  useEffect(() => {
    Taro.nextTick(draw);
  }, [code]);
  // Two names for one animation, in turn: the same name again would not start it anew.
  const turn = Number(code.at(-2) ?? 0) % 2 === 0 ? 'a' : 'b';
  return (
    <View className={`code__images code__images--${turn}`}>
      <Canvas
        type="2d"
        id={ids.codeBars}
        canvasId={ids.codeBars}
        className="code__bars"
        {...aria('img', { label: '会员码条形码' })}
      />
      <View id={ids.codeDigits} className="code__digits">
        {groupCode(code)}
      </View>
      <Canvas type="2d" id={ids.codeQr} canvasId={ids.codeQr} className="code__qr" {...aria('img', { label: '会员码二维码' })} />
    </View>
  );
}
