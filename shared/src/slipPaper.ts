/**
 * A slip as it is drawn: on a screen, or into an image that somebody sends. Columns stand under each other in every font,
 * because each sign is drawn at the columns it takes on a printer.
 */

/** Words of a line with the columns they take, from 1. */
export interface Cell {
  text: string;
  from: number;
  to: number;
}

/** Words of a line with the columns they take, from 1: ASCII one each, the rest two, as printers have it. Pure. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 1;
  for (const sign of line) {
    const wide = sign < ' ' || sign > '~';
    const last = cells.at(-1);
    if (sign === ' ') column += 1;
    else if (!wide && last?.to === column && last.to - last.from === last.text.length) {
      last.text += sign;
      column += 1;
      last.to = column;
    } else {
      cells.push({ text: sign, from: column, to: column + (wide ? 2 : 1) });
      column += wide ? 2 : 1;
    }
  }
  return cells;
}

/** True for a line that only parts what is above it from what is below. */
export const isRule = (line: string): boolean => /^-+$/.test(line);

/** What a 2D canvas offers, as far as a slip needs it: the same in a browser and in a mini program. */
export interface SlipPen {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  textBaseline: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
}

/** What is on the paper. */
export interface SlipPaper {
  columns: number;
  lines: readonly string[];
  /** A QR code below the lines, black modules row by row, without a border; null: none. */
  qr: readonly (readonly boolean[])[] | null;
}

/** Pixels of the image: a column is half as wide as a Chinese sign. */
const columnPx = 20;
const linePx = 56;
const marginPx = 40;
const moduleMaxPx = 12;
const quietModules = 4;
const rulePx = 2;

/** How large the image of a slip is, in pixels: readable on a phone, and its code can be scanned off one. Pure. */
export function slipSize({ columns, lines, qr }: SlipPaper): { width: number; height: number } {
  const { side } = qrSize(columns, qr);
  return { width: columns * columnPx + 2 * marginPx, height: lines.length * linePx + side + 2 * marginPx };
}

/** How large a module of the code is, and the whole of it with its white border. */
function qrSize(columns: number, qr: SlipPaper['qr']): { modulePx: number; side: number } {
  if (qr === null) return { modulePx: 0, side: 0 };
  const modules = qr.length + 2 * quietModules;
  const modulePx = Math.min(moduleMaxPx, Math.floor((columns * columnPx) / modules));
  return { modulePx, side: modulePx * modules };
}

/** Draws a slip on a canvas of `slipSize`, black on white whatever the colours around it. */
export function drawSlip(pen: SlipPen, paper: SlipPaper): void {
  const { columns, lines, qr } = paper;
  const { width, height } = slipSize(paper);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000000';
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  lines.forEach((line, place) => {
    drawLine(pen, line, { columns, middle: marginPx + place * linePx + linePx / 2 });
  });
  const { modulePx, side } = qrSize(columns, qr);
  const left = Math.floor((width - side) / 2) + quietModules * modulePx;
  const top = marginPx + lines.length * linePx + quietModules * modulePx;
  (qr ?? []).forEach((row, y) => {
    row.forEach((black, x) => {
      if (black) pen.fillRect(left + x * modulePx, top + y * modulePx, modulePx, modulePx);
    });
  });
}

/** ASCII in a monospaced font a little smaller than the signs beside it, so that six digits take six columns. */
function drawLine(pen: SlipPen, line: string, { columns, middle }: { columns: number; middle: number }): void {
  if (isRule(line)) {
    pen.fillRect(marginPx, middle, columns * columnPx, rulePx);
    return;
  }
  for (const { text, from, to } of cellsOf(line)) {
    const isWide = text.length < to - from;
    pen.font = isWide ? `${String(2 * columnPx - 2)}px sans-serif` : `${String(2 * columnPx - 8)}px monospace`;
    pen.fillText(text, marginPx + ((from + to) / 2 - 1) * columnPx, middle);
  }
}
