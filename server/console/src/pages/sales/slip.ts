import { encode } from 'uqr';
import type { Output } from '@shuke/shared/client';
import { drawSlip, slipSize } from '@shuke/shared/slipPaper';
import { qrPath } from '../../ui/index.ts';

/** A slip as it goes to a printer, line by line. */
export type Slip = Output<'sale.slip'>;

/** Rolls of paper, by their width in mm. */
export const rolls = ['58', '80'] as const;
/** Under which name the roll chosen last is kept in this browser. */
export const rollStorage = 'till.roll';

/** What a roll lets its printer use, in mm. */
const printedMm: Readonly<Record<number, number>> = { 32: 48, 48: 72 };
const qrMm = 34;
const svg = 'http://www.w3.org/2000/svg';

/** Prints a slip on whatever printer the browser offers, from a frame of its own: the page is left alone. */
export function printSlip(slip: Slip): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '小票';
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (paper === null) return;
  paper.head.append(styleOf(paper, slip));
  const text = paper.createElement('pre');
  text.textContent = slip.lines.join('\n');
  paper.body.append(text);
  if (slip.claimCode !== null) paper.body.append(qrOf(paper, slip.claimCode));
  frame.contentWindow?.addEventListener('afterprint', () => {
    frame.remove();
  });
  frame.contentWindow?.print();
}

function styleOf(paper: Document, { columns }: Slip): HTMLStyleElement {
  const width = printedMm[columns] ?? 72;
  const style = paper.createElement('style');
  // One column is half as wide as a sign of Chinese; the font of the roll is as wide as the paper allows.
  style.textContent = [
    '@page { margin: 0 } body { margin: 0 }',
    `pre { width: ${String(width)}mm; margin: 0; font: ${String((width / columns) * 2)}mm/1.4 "Noto Sans Mono CJK SC", "SimSun", monospace }`,
    `svg { display: block; width: ${String(qrMm)}mm; margin: 0 0 4mm ${String((width - qrMm) / 2)}mm }`,
  ].join('\n');
  return style;
}

function qrOf(paper: Document, code: string): SVGElement {
  const { path, size } = qrPath(code);
  const picture = paper.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const modules = paper.createElementNS(svg, 'path');
  modules.setAttribute('d', path);
  picture.append(modules);
  return picture;
}

/** The slip as a picture, for somebody who sends it instead of printing; null where the browser cannot draw. */
export async function slipPicture({ columns, lines, claimCode }: Slip): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const paper = { columns, lines, qr: claimCode === null ? null : encode(claimCode, { ecc: 'M', border: 0 }).data };
  Object.assign(canvas, slipSize(paper));
  drawSlip(pen, paper);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
