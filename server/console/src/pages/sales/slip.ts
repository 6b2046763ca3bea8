import type { Output } from '@shuke/shared/client';

/** A slip as it goes to a printer, line by line. */
export type Slip = Output<'sale.slip'>;

/** What a roll lets its printer use, in mm. */
const printedMm: Readonly<Record<number, number>> = { 32: 48, 48: 72 };

/** Prints a slip on whatever printer the browser offers, from a frame of its own: the page is left alone. */
export function printSlip({ lines, columns }: Slip): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (paper === null) return;
  const width = printedMm[columns] ?? 72;
  const style = paper.createElement('style');
  // One column is half as wide as a sign of Chinese; the font of the roll is as wide as the paper allows.
  style.textContent = `@page { margin: 0 } body { margin: 0 } pre { width: ${String(width)}mm; margin: 0; font: ${String((width / columns) * 2)}mm/1.4 "Noto Sans Mono CJK SC", "SimSun", monospace }`;
  const text = paper.createElement('pre');
  text.textContent = lines.join('\n');
  paper.head.append(style);
  paper.body.append(text);
  frame.contentWindow?.addEventListener('afterprint', () => {
    frame.remove();
  });
  frame.contentWindow?.print();
}
