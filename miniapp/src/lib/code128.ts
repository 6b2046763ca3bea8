/**
 * Code 128, set C (ISO/IEC 15417): pairs of digits as bars. Imagers at the till read it from a screen.
 * Each symbol is three bars and three spaces, 11 modules wide; the stop has a fourth bar, 13 modules.
 */

/** Widths of bar, space, bar, space, bar, space for the values 0 to 105. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const startC = 105;
const checkModulus = 103;
const stop = '2331112';

/** White modules that must stand on either side. */
export const quietModules = 10;

/**
 * The modules of the bar code from left to right, true for black, without the quiet zones.
 * Throws RangeError unless given an even, positive number of digits.
 */
export function code128Modules(digits: string): boolean[] {
  if (!/^(\d\d)+$/.test(digits)) throw new RangeError('Code 128 set C takes pairs of digits');
  const values = (digits.match(/\d\d/g) ?? []).map(Number);
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), startC) % checkModulus;
  const widths = [startC, ...values, check].map((value) => patterns[value] ?? '').join('') + stop;
  return [...widths].flatMap((width, index) => Array.from({ length: Number(width) }, () => index % 2 === 0));
}
