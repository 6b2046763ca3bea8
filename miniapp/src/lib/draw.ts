import Taro from '@tarojs/taro';
import { onWeb } from './platform.ts';

/** A drawing in black squares: `rows` of modules, true for black, each `rowModules` high. */
export interface Drawing {
  rows: readonly (readonly boolean[])[];
  /** White modules around the drawing, left and right. */
  quiet: number;
  /** Height of a row in modules; 1 for square cells. */
  rowHeight: number;
}

interface Canvas2d {
  width: number;
  height: number;
  getContext: (kind: '2d') => { fillStyle: string; fillRect: (x: number, y: number, width: number, height: number) => void };
}

const ratio = (): number => (onWeb ? window.devicePixelRatio : Taro.getWindowInfo().pixelRatio);

/**
 * Draws on the canvas with this id so that every module is a whole number of pixels: soft edges are what scanners fail on.
 * @param widthPx how wide the canvas is shown, in px of the screen
 */
export function drawModules(id: string, drawing: Drawing, widthPx: number): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true, size: true })
    .exec((found: readonly ({ node?: Canvas2d } | null)[]) => {
      const canvas = found[0]?.node;
      if (canvas) paint(canvas, drawing, Math.round(widthPx * ratio()));
    });
}

function paint(canvas: Canvas2d, { rows, quiet, rowHeight }: Drawing, targetPx: number): void {
  const modules = (rows[0]?.length ?? 0) + quiet * 2;
  const cell = Math.max(1, Math.round(targetPx / modules));
  canvas.width = cell * modules;
  canvas.height = cell * rowHeight * rows.length;
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  rows.forEach((row, y) => {
    row.forEach((black, x) => {
      if (black) context.fillRect((x + quiet) * cell, y * rowHeight * cell, cell, rowHeight * cell);
    });
  });
}
