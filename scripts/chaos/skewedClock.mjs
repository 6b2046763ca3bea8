/**
 * Loaded into a server before anything else: its system clock is off by as many milliseconds as a file says, read again
 * at each SIGUSR2. Timers keep their pace, as they do when somebody sets a real clock.
 */
import { readFileSync } from 'node:fs';

const file = process.env.SHUKE_CHAOS_CLOCK;
const readOffset = () => Number(readFileSync(file, 'utf8'));
const RealDate = Date;
let offsetMs = readOffset();

process.on('SIGUSR2', () => {
  offsetMs = readOffset();
});

globalThis.Date = class Date extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + offsetMs] : parts));
  }

  static now() {
    return RealDate.now() + offsetMs;
  }

  static [Symbol.hasInstance](value) {
    return value instanceof RealDate;
  }
};
