import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownFolder, removeFolder } from '../../../test/harness/folder.ts';
import type { Books } from '../books.ts';
import { edgeInstants } from '../edges.ts';
import type { TillScenario } from '../scenario.ts';
import { until } from '../until.ts';

const zones = ['America/New_York', 'Pacific/Kiritimati', 'UTC', 'Asia/Kathmandu', 'Asia/Shanghai'];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const sessionMs = 12 * hourMs;
const beforeMidnightMs = 2_000;

/**
 * The server's clock stands a moment before midnight in Beijing at the end of a month, a year, or a February, on a host
 * in another zone; midnight passes under load, then somebody sets the clock an hour ahead, and two back.
 */
export const clock: TillScenario = {
  dialects: ['sqlite', 'mariadb'],
  quickRounds: 2,
  open(stage) {
    const folder = ownFolder('clock');
    const file = join(folder, 'offset');
    const edges = edgeInstants(Date.now());
    let [edge, offsetMs, jumps] = [0, 0, 0];
    const set = (instant: number) => {
      offsetMs = instant - Date.now();
      // At once or not at all: the server may be reading for an earlier jump just now, and nothing would be no skew.
      writeFileSync(`${file}.new`, String(offsetMs));
      renameSync(`${file}.new`, file);
    };
    const jump = (ms: number) => {
      set(stage.now() + ms);
      process.kill(stage.server.pid, 'SIGUSR2');
      jumps += 1;
    };
    stage.now = () => Date.now() + offsetMs;
    stage.since = () => edge - dayMs;

    return Promise.resolve({
      launch(round) {
        edge = edges(round);
        set(edge - beforeMidnightMs);
        return {
          nodeArgs: ['--import', resolve('scripts/chaos/skewedClock.mjs')],
          settings: { TZ: zones[(round - 1) % zones.length] ?? 'UTC', SHUKE_CHAOS_CLOCK: file },
        };
      },
      prepare: (books) => books.change('UPDATE staff_session SET expires_at = ?', [stage.now() + sessionMs]),
      async strike(shift) {
        await until(() => stage.now() > edge, 'midnight never came');
        await shift.next('done', 'nothing went on after midnight');
        jump(hourMs);
        await shift.next('done', 'nothing went on after the clock was set ahead');
        await stage.withBooks((books) => until(() => hasExpired(books, edge - dayMs), 'the day’s jobs did not run'));
        jump(-2 * hourMs);
      },
      check: async (books, since) => [...(await wrongDates(books, since)), ...(await livingLots(books, edge))],
      facts: () => ({ jumps, lastEdge: new Date(edge).toISOString() }),
      close() {
        removeFolder(folder);
        return Promise.resolve();
      },
    });
  },
};

async function hasExpired(books: Books, since: number): Promise<boolean> {
  const runs = await books.query("SELECT status FROM schedule_run WHERE job = 'points.expire' AND due_at >= ?", [since]);
  return runs.some(({ status }) => status === 'done');
}

/** Not the server's way of telling the date. */
const inBeijing = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** What happened at a till belongs to the day it was in Beijing. */
async function wrongDates(books: Books, since: number): Promise<string[]> {
  const rows = await books.query(
    "SELECT id, occurred_at, business_date FROM ledger_transaction WHERE occurred_at >= ? AND kind <> 'expire'",
    [since],
  );
  return rows.flatMap(({ id, occurred_at: at, business_date: date }) => {
    const expected = inBeijing.format(new Date(Number(at)));
    return String(date) === expected ? [] : [`${String(id)} is dated ${String(date)}, in Beijing it was ${expected}`];
  });
}

/** Points of a day that was over when the day's job ran are gone, and stay gone. */
async function livingLots(books: Books, edge: number): Promise<string[]> {
  const dayBefore = inBeijing.format(new Date(edge - 1));
  const rows = await books.query('SELECT account, lot FROM ledger_lot WHERE expires_on < ? AND available > 0', [dayBefore]);
  return rows.map(({ account, lot }) => `${String(account)} still holds the lot ${String(lot)} on ${dayBefore}`);
}
