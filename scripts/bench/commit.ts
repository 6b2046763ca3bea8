import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
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
import { openShop, type BenchShop } from './shop.ts';
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
    const takeNaively: Caller = (till) => naive.take(newSale(till)).then(() => 'done');
    const single = committers(resources, inFlight);
    const group = committers(resources, 1);
    const variants: Variant[] = [
      { name: naiveName, run: (seconds) => hammer(takeNaively, { inFlight, seconds }) },
      { name: singlesName, run: (seconds) => hammer(submitting(single, shop, newSale), { inFlight, seconds }) },
      { name: ours, run: (seconds) => hammer(submitting(group, shop, newSale), { inFlight, seconds }) },
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

/** Client n brings a new sale to writer n. */
export const submitting =
  (writers: readonly Committer[], shop: BenchShop, newSale: (till: number) => ReturnType<typeof saleFor>): Caller =>
  (till) => {
    const writer = writers[till % writers.length];
    if (writer === undefined) throw new RangeError('no writer');
    return writer.submit(unitFor(newSale(till), shop)).then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  };

/** How full the batches were. */
export function batchesOf(writers: readonly Committer[]): string {
  const [units, batches] = (['units', 'batches'] as const).map((count) =>
    writers.reduce((sum, { stats }) => sum + stats[count], 0),
  );
  return `${units ?? 0} units in ${batches ?? 0} batches`;
}
