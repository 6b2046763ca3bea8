import fc from 'fast-check';
import { gunListener, gunPauseMsMax, scannedBy, withoutScan, type Stroke } from './scanGun.ts';

/** Signs with the pauses before each of them. */
const typed = (pauses: readonly [string, number][], from = 0): Stroke[] => {
  let at = from;
  return pauses.map(([sign, pause]) => ({ sign, at: (at += pause) }));
};
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const gun = fc.array(fc.tuple(digit, fc.integer({ min: 0, max: gunPauseMsMax })), { minLength: 2, maxLength: 20 });
const hand = fc.array(fc.tuple(digit, fc.integer({ min: gunPauseMsMax + 1, max: 2_000 })), { minLength: 1, maxLength: 8 });
const text = (pauses: readonly [string, number][]) => pauses.map(([sign]) => sign).join('');

describe('a scan gun that types into a field', () => {
  it('is known by its speed, whatever it reads', () => {
    fc.assert(
      fc.property(gun, fc.integer({ min: 0, max: gunPauseMsMax }), (signs, pause) => {
        const strokes = typed(signs);
        expect(scannedBy(strokes, (strokes.at(-1)?.at ?? 0) + pause)).toBe(text(signs));
      }),
    );
  });

  it('is never seen in what a hand types, however many digits', () => {
    fc.assert(
      fc.property(hand, fc.integer({ min: 0, max: 2_000 }), (signs, pause) => {
        const strokes = typed(signs);
        expect(scannedBy(strokes, (strokes.at(-1)?.at ?? 0) + pause)).toBeUndefined();
      }),
    );
  });

  it('is not seen where Enter follows by hand: digits struck together are still an amount', () => {
    fc.assert(
      fc.property(gun, fc.integer({ min: gunPauseMsMax + 1, max: 5_000 }), (signs, pause) => {
        const strokes = typed(signs);
        expect(scannedBy(strokes, (strokes.at(-1)?.at ?? 0) + pause)).toBeUndefined();
      }),
    );
  });

  it('leaves what a hand had typed before it', () => {
    fc.assert(
      fc.property(hand, gun, fc.integer({ min: gunPauseMsMax + 1, max: 2_000 }), (before, signs, pause) => {
        const [first, ...others] = signs;
        const strokes = typed([...before, [first?.[0] ?? '0', pause], ...others]);
        const scanned = scannedBy(strokes, strokes.at(-1)?.at ?? 0);
        expect(scanned).toBe(text(signs));
        expect(withoutScan(text(before) + text(signs), scanned ?? '')).toBe(text(before));
      }),
    );
  });

  it('reads two digits at the least: one may be struck together with Enter', () => {
    expect(scannedBy([{ sign: '5', at: 0 }], 1)).toBeUndefined();
    expect(scannedBy([], 1)).toBeUndefined();
  });

  it('is heard once, and not across a change of another kind', () => {
    const listener = gunListener();
    const scan = (signs: string, from: number) => {
      [...signs].forEach((sign, place) => {
        listener.press(sign, from + place * 5);
      });
    };
    scan('18', 0);
    expect(listener.enter(10)).toBe('18');
    expect(listener.enter(11)).toBeUndefined();
    scan('12', 100);
    listener.forget();
    scan('3', 110);
    expect(listener.enter(115)).toBeUndefined();
  });

  it('that typed in the middle of something leaves no amount', () => {
    expect(withoutScan('1218', '18')).toBe('12');
    expect(withoutScan('1812', '18')).toBe('');
  });
});
