import type { Picture } from './phone/index.ts';

/** ISO/IEC 15417, table 1: the modules of the values 0 to 105, black as 1, in hexadecimal. */
const symbols = (
  '6cc 66c 666 498 48c 44c 4c8 4c4 464 648 644 624 59c 4dc 4ce 5cc 4ec 4e6 672 65c 64e 6e4 674 76e 74c 72c 726 ' +
  '764 734 732 6d8 6c6 636 518 458 446 588 468 462 688 628 622 5b8 58e 46e 5d8 5c6 476 776 68e 62e 6e8 6e2 6ee ' +
  '758 746 716 768 762 71a 77a 642 78a 530 50c 4b0 486 42c 426 590 584 4d0 4c2 434 432 612 650 7ba 614 47a 53c ' +
  '4bc 49e 5e4 4f4 4f2 7a4 794 792 6de 6f6 7b6 578 51e 45e 5e8 5e2 7a8 7a2 5de 5ee 75e 7ae 684 690 69c'
).split(' ');
const valueOf = new Map(symbols.map((symbol, value) => [parseInt(symbol, 16).toString(2), value]));
const startC = 105;
const stop = '1100011101011';
const symbolModules = 11;
const checkModulus = 103;

/**
 * Reads a Code 128 of set C from the middle row of a picture, as an imager does: quiet zones of 10 modules, start, pairs,
 * check, stop. Throws when anything of it is wrong.
 */
export function readCode128({ data, width, height }: Picture): string {
  const start = Math.floor(height / 2) * width * 4;
  const row = Array.from({ length: width }, (_, x) => (data[start + x * 4] === 0 ? '1' : '0')).join('');
  const module = moduleWidth(row);
  const modules = [...row].filter((_, x) => x % module === 0).join('');
  const [, quietBefore = '', bars = '', quietAfter = ''] = /^(0*)(1.*1)(0*)$/.exec(modules) ?? [];
  if (Math.min(quietBefore.length, quietAfter.length) < 10) throw new Error('the quiet zones are narrower than 10 modules');
  if (!bars.endsWith(stop)) throw new Error('the bars do not end with the stop symbol');
  const values = (bars.slice(0, -stop.length).match(new RegExp(`.{${symbolModules}}`, 'g')) ?? []).map(
    (symbol) => valueOf.get(symbol) ?? NaN,
  );
  const [first, ...rest] = values;
  const check = rest.pop();
  const expected = rest.reduce((sum, value, index) => sum + value * (index + 1), startC) % checkModulus;
  if (first !== startC || check !== expected) throw new Error(`not a Code 128 of set C: ${values.join(' ')}`);
  return rest.map((value) => String(value).padStart(2, '0')).join('');
}

/** The narrowest bar or space, px; every other must be whole multiples of it. */
function moduleWidth(row: string): number {
  const runs = (row.match(/0+|1+/g) ?? []).map(({ length }) => length);
  const narrowest = Math.min(...runs);
  if (runs.some((run) => run % narrowest !== 0)) throw new Error('bars of uneven widths: a scanner may fail on them');
  return narrowest;
}
