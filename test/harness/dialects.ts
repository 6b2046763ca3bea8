import { describeWith } from './describeWith.ts';
import { mariaPlace, sqlitePlace, type Place } from './place.ts';

/** What a block of tests gets on each dialect. */
export interface OnDialect {
  readonly dialect: 'sqlite' | 'mariadb';
  /** A new, empty place for `openDatabase({ ...place, entities, migrations })`; removed after the block. */
  place(): Promise<Place>;
}

/**
 * Runs a block of tests twice: on SQLite with caches in memory, and on MariaDB with Redis. Where these are not installed
 * the second run is skipped, or fails under CI=true.
 */
export function describeOnBothDialects(name: string, block: (on: OnDialect) => void): void {
  describe(`${name}, on SQLite`, () => {
    runOn('sqlite', sqlitePlace, block);
  });
  describeWith(['mariadb', 'redis'], `${name}, on MariaDB and Redis`, () => {
    runOn('mariadb', mariaPlace, block);
  });
}

function runOn(dialect: OnDialect['dialect'], makePlace: () => Promise<Place>, block: (on: OnDialect) => void): void {
  const places: Place[] = [];
  const place = async (): Promise<Place> => {
    const made = await makePlace();
    places.push(made);
    return made;
  };
  block({ dialect, place });
  // After the block's own hooks, which close what they have opened in these places.
  afterAll(() => {
    for (const made of places.splice(0)) made.remove();
  });
}
