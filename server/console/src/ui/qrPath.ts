import { encode } from 'uqr';

/** White around a QR code, in modules; scanners want four. */
const quietModules = 4;

/** A QR code of a text as an SVG path of black modules, in a square of `size` with its white border. Pure. */
export function qrPath(text: string): { path: string; size: number } {
  const { data } = encode(text, { ecc: 'M', border: quietModules });
  const path = data.flatMap((row, y) => row.map((black, x) => (black ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return { path, size: data.length };
}
