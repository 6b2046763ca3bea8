import { EventEmitter } from 'node:events';
import type { Bell } from './cache.ts';

/** A bell heard in this process. Rings of one turn of the event loop are one ring. */
export function createMemoryBell(): Bell & { silence(): void } {
  const bell = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  let isRinging = false;
  return {
    ring() {
      if (isRinging) return;
      isRinging = true;
      setImmediate(() => {
        isRinging = false;
        bell.emit('ring');
      });
    },
    onRing(listener) {
      bell.on('ring', listener);
      return () => {
        bell.off('ring', listener);
      };
    },
    silence() {
      bell.removeAllListeners();
    },
  };
}
