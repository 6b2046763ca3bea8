import fc from 'fast-check';
import { csvCell, csvText, plainYuan } from './csv.ts';

describe('a file for a spreadsheet', () => {
  it('runs nothing that somebody wrote into a name', () => {
    expect(['=1+1', '+86', '@x', '-2+3', '-cmd', '\t=1', '-1.0', '-1.234'].map(csvCell)).toEqual(
      ['=1+1', '+86', '@x', '-2+3', '-cmd', '\t=1', '-1.0', '-1.234'].map((text) => `'${text}`),
    );
  });

  it('an amount below zero stays one, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (fen) => {
        expect(csvCell(plainYuan(fen))).toBe(plainYuan(fen));
        expect(Math.round(Number(plainYuan(fen)) * 100)).toBe(fen);
      }),
    );
  });

  it('whatever is written, it comes out as it was, or behind an apostrophe, each in its own cell', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ',', '"', '\r', '\n', '\t', '1', '好', '.') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const line = `,${csvText([cells]).slice(1, -2)}`;
        const read = [...line.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
          ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
        );
        expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(cells);
        for (const cell of read)
          expect(/^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && !/^-\d+\.\d\d$/.test(cell))).toBe(false);
      }),
    );
  });
});
