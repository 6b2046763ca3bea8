import fc from 'fast-check';
import { cellsOf, drawSlip, isRule, slipSize, type SlipPaper } from './slipPaper.ts';

interface Text {
  text: string;
  x: number;
  y: number;
}
interface Box {
  fill: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a pen draws of a slip. */
function drawn(paper: SlipPaper) {
  const [texts, boxes]: [Text[], Box[]] = [[], []];
  const pen = {
    ...{ fillStyle: '', font: '', textAlign: '', textBaseline: '' },
    fillRect(x: number, y: number, width: number, height: number) {
      boxes.push({ fill: pen.fillStyle, x, y, width, height });
    },
    fillText(text: string, x: number, y: number) {
      texts.push({ text, x, y });
    },
  };
  drawSlip(pen, paper);
  return { texts, boxes, size: slipSize(paper) };
}

describe('the cells of a line', () => {
  it('are the columns each sign takes on paper', () => {
    expect(cellsOf('应收  38.00 元')).toEqual([
      { text: '应', from: 1, to: 3 },
      { text: '收', from: 3, to: 5 },
      { text: '38.00', from: 7, to: 12 },
      { text: '元', from: 13, to: 15 },
    ]);
    expect(cellsOf('aé1')).toEqual([
      { text: 'a', from: 1, to: 2 },
      { text: 'é', from: 2, to: 4 },
      { text: '1', from: 4, to: 5 },
    ]);
  });

  it('hold every sign of the line once, in order, side by side and never over each other', () => {
    const line = fc.string({ unit: fc.constantFrom('满', 'a', ' ', '1', '.', '-', '😀'), maxLength: 48 });
    fc.assert(
      fc.property(line, (text) => {
        const cells = cellsOf(text);
        expect(cells.map((cell) => cell.text).join('')).toBe(text.replaceAll(' ', ''));
        cells.forEach(({ from, to }, place) => {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(cells[place - 1]?.to ?? 1);
        });
      }),
    );
  });
});

describe('a slip drawn as an image', () => {
  const lines = ['山雀茶点', '应收                       38.00', '-'.repeat(32), '谢谢光临'];

  it('is white paper with every word of every line on it, and a line where the lines are parted', () => {
    const { size, texts, boxes } = drawn({ columns: 32, lines, qr: null });
    expect(boxes[0]).toEqual({ fill: '#ffffff', x: 0, y: 0, ...size });
    expect(texts.map(({ text }) => text).join('')).toBe('山雀茶点应收38.00谢谢光临');
    expect(boxes.slice(1)).toHaveLength(lines.filter(isRule).length);
  });

  it('ends amounts of every line at the same place', () => {
    const two = ['应收                       38.00', '现金                    1,234.50'];
    const { size, texts } = drawn({ columns: 32, lines: two, qr: null });
    const ends = texts.filter(({ text }) => /\d/.test(text)).map(({ text, x }) => x + (text.length * 20) / 2);
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBe(size.width - 40);
  });

  it('keeps four white modules around the code, inside the paper, on both rolls', () => {
    for (const columns of [32, 48]) {
      const qr = Array.from({ length: 25 }, () => Array.from({ length: 25 }, () => true));
      const { size, boxes } = drawn({ columns, lines: [], qr });
      const black = boxes.filter(({ fill }) => fill === '#000000');
      expect(black).toHaveLength(625);
      const module = black[0]?.width ?? 0;
      expect(module).toBeGreaterThan(4);
      expect(Math.min(...black.map(({ x }) => x))).toBeGreaterThanOrEqual(4 * module);
      expect(Math.max(...black.map(({ x, width }) => x + width))).toBeLessThanOrEqual(size.width - 4 * module);
      expect(Math.max(...black.map(({ y, height }) => y + height))).toBeLessThanOrEqual(size.height - 4 * module);
    }
  });
});
