import { compare, ratioOf, type Variant } from './compare.ts';
import { furnish } from './furnish.ts';
import type { BenchOptions } from './options.ts';
import { comeBack, tooLate, type Pace } from './pace.ts';
import { serverPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { open } from './running.ts';
import type { Tills } from './tillsProcess.ts';

const clients = 32;
const times = 3;
const capacityName = 'as fast as 32 tills can';
const floodName = `${times} times as much, and nobody waits`;

/** Three times what the server can take: it must still do nearly all it can, and send the rest away with a time to come back. */
export async function overload(options: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  try {
    const { shop, database } = await furnish(place, { tills: clients, members: options.members });
    const { servers, tills, stop } = await open(place, { shop, visits: options.members });
    try {
      const paces = await compare(variantsOf(tills), options, {
        processes: { tills: tills.pid, server: servers[0]?.pid, database: place.databasePid },
        mayRefuse: [floodName],
      });
      const notes = [describeRefused(paces.get(floodName) ?? [])];
      return { name: 'overload', ratio: ratioOf(paces, floodName, capacityName), atLeast: 0.8, paces, notes, database };
    } finally {
      await stop();
    }
  } finally {
    await place.remove();
  }
}

/** What became of those that were not done in time. Throws on any refusal that does not say when to come back. */
function describeRefused(paces: readonly Pace[]): string {
  const sum = (how: string) => paces.reduce((total, { refused }) => total + (refused[how] ?? 0), 0);
  const otherwise = paces.flatMap(({ refused }) => Object.keys(refused)).filter((how) => how !== comeBack && how !== tooLate);
  if (otherwise.length > 0) throw new Error(`under overload sales were refused as: ${[...new Set(otherwise)].join(', ')}`);
  return `of the rest, ${sum(comeBack)} were refused as ${comeBack}, ${sum(tooLate)} were done when the time was over`;
}

/** Each round measures first what the server can take, and then asks for three times that. */
function variantsOf(tills: Tills): Variant[] {
  let perSecond = 0;
  return [
    {
      name: capacityName,
      prepare: tills.quote,
      run: async (seconds) => {
        const pace = await tills.sell(seconds);
        ({ perSecond } = pace);
        return pace;
      },
    },
    {
      name: floodName,
      prepare: (seconds) => tills.quoteFlood(times * perSecond, seconds),
      run: (seconds) => tills.flood(times * perSecond, seconds),
    },
  ];
}
