import Taro, { useReady } from '@tarojs/taro';
import { Canvas } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { encode } from 'uqr';
import { aria } from '../../lib/aria.ts';
import { drawModules } from '../../lib/draw.ts';
import './QrImage.scss';

/** As wide as shown, px of a 375 wide screen; the style sheet says the same. */
const widthPx = 208;
const quietModules = 4;

/** A text as a QR code, black on white whatever the colours around it; `label` says what it is for. */
export function QrImage({ id, text, label }: { id: string; text: string; label: string }) {
  const latest = useRef({ id, text });
  latest.current = { id, text };
  const draw = () => {
    const rows = encode(latest.current.text, { ecc: 'M', border: 0 }).data;
    drawModules(latest.current.id, { rows, quiet: quietModules, rowHeight: 1 }, widthPx);
  };
  useReady(() => {
    Taro.nextTick(draw);
  });
  useEffect(() => {
    Taro.nextTick(draw);
  }, [text]);
  return <Canvas type="2d" id={id} canvasId={id} className="qr-image" {...aria('img', { label })} />;
}
