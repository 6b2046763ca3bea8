import { createCommitter, type Committer, type Unit } from '../../server/src/ledger/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import type { OpenedResources } from '../../server/src/openResources.ts';
import { compare, cpuRatioOf, ratioOf, type Variant } from './compare.ts';
import { gatherCrowd, memberAt } from './crowd.ts';
import { countStatements, openNaive } from './naive.ts';
import type { BenchOptions } from './options.ts';
import { hammer, type Caller } from './pace.ts';
import { configOf, openPlace, serverPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { saleFor, unitFor } from './sales.ts';
import { openShop } from './shop.ts';
import { databaseVersion } from './version.ts';

const inFlight = 32;
const ours = 'ledger/commit';
const naiveName = 'naive TypeORM';
/** The variant that shows what gathering alone brings. */
export const singlesName = 'same SQL, one unit per transaction';

/** The committer alone: the product's own units of checkout, spread over a crowd, against the naive and the single way. */
export async function commit(options: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  try {
    const resources = await openPlace(place);
    const shop = await openShop(resources, inFlight);
    await gatherCrowd(resources, options.members);
    const config = configOf(place);
    const newSale = (till: number) =>
      saleFor(memberAt(Math.floor(Math.random() * options.members)), shop, till, resources.clock.now());
    const statements = await countStatements(config, [newSale(0), newSale(1)]);
    const naive = await openNaive(config, inFlight);
    const sales = ahead(newSale);
    const single = committers(resources, inFlight);
    const group = committers(resources, 1);
    const variants: Variant[] = [
      {
        name: naiveName,
        prepare: sales.make,
        run: (seconds) => hammer((till) => naive.take(sales.next(till)).then(() => 'done'), { inFlight, seconds }),
      },
      committing({ name: singlesName, writers: single, inFlight }, (till) => unitFor(newSale(till), shop)),
      committing({ name: ours, writers: group, inFlight }, (till) => unitFor(newSale(till), shop)),
    ];
    try {
      const paces = await compare(variants, options, { processes: { bench: process.pid, database: place.databasePid } });
      const notes = [
        `the naive transaction sends ${statements} statements a sale`,
        batchesOf(group),
        `${cpuRatioOf(paces, ours, naiveName)} times less processor time a sale than the naive one`,
      ];
      const more = { 'commit ÷ one unit per transaction': { ratio: ratioOf(paces, ours, singlesName), atLeast: 1.6 } };
      return {
        name: 'commit',
        ratio: ratioOf(paces, ours, naiveName),
        atLeast: 10,
        more,
        paces,
        notes,
        database: await databaseVersion(resources.db),
      };
    } finally {
      await Promise.all([naive.close(), ...[...single, ...group].map((committer) => committer.close())]);
      await resources.close();
    }
  } finally {
    await place.remove();
  }
}

/** So many writers. With one unit at a time in each, every batch is of one. */
export const committers = ({ db, clock }: Pick<OpenedResources, 'db' | 'clock'>, count: number): Committer[] =>
  Array.from({ length: count }, () => createCommitter({ db, clock }));

/** More than any variant does in a second. */
const perSecondMost = 6_000;

/** Work that is made ready before the clock runs: what is measured is how it is done. When it is used up, more is made. */
function ahead<Work>(newWork: (till: number) => Work): { make(seconds: number): Promise<void>; next(till: number): Work } {
  let ready: Work[] = [];
  return {
    make(seconds) {
      ready = Array.from({ length: seconds * perSecondMost }, (_, till) => newWork(till));
      return Promise.resolve();
    },
    next: (till) => ready.pop() ?? newWork(till),
  };
}

/** So many clients, client n at writer n, each with one unit after the other. */
export function committing(
  { name, writers, inFlight }: { name: string; writers: readonly Committer[]; inFlight: number },
  newUnit: (till: number) => Unit<unknown>,
): Variant {
  const units = ahead(newUnit);
  const submit: Caller = (till) => {
    const writer = writers[till % writers.length];
    if (writer === undefined) throw new RangeError('no writer');
    return writer.submit(units.next(till)).then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  };
  return { name, prepare: units.make, run: (seconds) => hammer(submit, { inFlight, seconds }) };
}

/** How full the batches were. */
export function batchesOf(writers: readonly Committer[]): string {
  const [units, batches] = (['units', 'batches'] as const).map((count) =>
    writers.reduce((sum, { stats }) => sum + stats[count], 0),
  );
  return `${units ?? 0} units in ${batches ?? 0} batches`;
}
