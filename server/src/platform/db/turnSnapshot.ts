import type BetterSqlite3 from 'better-sqlite3';

/** One snapshot for all reads of a turn of the event loop. */
export interface TurnSnapshot {
  /** Before each read: opens the snapshot of this turn unless it is open, or a write is under way. */
  enter(): void;
  /** Runs a write beside which no snapshot stays open. */
  aside<Result>(write: () => Promise<Result>): Promise<Result>;
}

/**
 * SQLite locks and unlocks its log for every statement outside of a transaction, which costs as much as the small
 * statements of a screen do. So the first read of a turn opens a read transaction, and the end of the turn closes it.
 * A write closes it first and keeps it closed: what is read after a write must have seen it, and the COMMIT also moves the
 * log into the file, which an open reader would hold back until the log fills the disk.
 */
export function turnSnapshot(handle: BetterSqlite3.Database): TurnSnapshot {
  const [begin, commit] = [handle.prepare('BEGIN'), handle.prepare('COMMIT')];
  let [isOpen, writes] = [false, 0];
  const leave = () => {
    // After an error of the disk SQLite ends a transaction by itself.
    if (isOpen && handle.open && handle.inTransaction) commit.run();
    isOpen = false;
  };
  return {
    enter() {
      if (isOpen || writes > 0) return;
      begin.run();
      isOpen = true;
      setImmediate(leave);
    },
    async aside(write) {
      leave();
      writes += 1;
      try {
        return await write();
      } finally {
        writes -= 1;
      }
    },
  };
}
