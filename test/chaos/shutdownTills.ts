import { createConnection } from 'node:net';
import { once } from 'node:events';
import { Pool } from 'undici';
import type { Installation } from '../../scripts/chaos/installation.ts';
import { readConfig } from '../../server/src/config.ts';
import { entities } from '../../server/src/entities.ts';
import { IdempotencyRecord } from '../../server/src/ledger/entities.ts';
import { openDatabase } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { asIfScanned, newVisit, Visit } from '../../server/src/visit/index.ts';
import { systemClock } from '../../server/src/platform/clock.ts';

/** A sale that was asked for, and how that ended: the status, or `closed` when the connection was. */
export interface Told {
  key: string;
  end: string;
}

/** Tills that keep their connections, as real ones do, and remember what became of each sale. */
export interface Tills {
  /** Every till sells, one sale after the other, until the door is shut or everybody goes home. */
  sellAt(url: string): Promise<Told[]>;
  /** One sale of the first till. */
  sellOnce(url: string): Promise<Told>;
  untilPaid(count: number): Promise<void>;
  /** Returns when nobody listens any more. */
  untilShut(url: string): Promise<void>;
  goHome(): void;
  /** Keys of sales that are in the books; the server must have ended. */
  keptKeys(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const visitsPerTill = 400;
const basket = { amountFen: 1_200, usePoints: true, useWallet: true };
const lookMs = 5;
const pause = () => new Promise((resolve) => setTimeout(resolve, lookMs));

/** Opens visits for all tills; nobody may have the installation open. */
export async function openTills(shop: Installation): Promise<Tills> {
  const visits = await openVisits(shop);
  let pool: Pool | undefined;
  let [paid, isOver] = [0, false];

  const post = async (path: string, till: number, input: object, key = '') => {
    const answer = await pool?.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${shop.shop.tills[till]?.token ?? ''}`,
        ...(key === '' ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(input),
    });
    return { status: answer?.statusCode ?? 0, body: (await answer?.body.json()) as { quoteHash?: string } };
  };
  /** Undefined when there was no price: then no sale was asked for. */
  const sell = async (till: number): Promise<Told | undefined> => {
    const visitId = visits[till]?.pop();
    const quote = await post('/v1/quotes', till, { visitId, ...basket }).catch(() => undefined);
    if (quote?.status !== 200) return undefined;
    const key = newId('key');
    const input = { visitId, ...basket, quoteHash: quote.body.quoteHash };
    const end = await post('/v1/sales', till, input, key).then(
      ({ status }) => String(status),
      () => 'closed',
    );
    if (end === '200') paid += 1;
    return { key, end };
  };
  const keepSelling = async (till: number): Promise<Told[]> => {
    const told: Told[] = [];
    while (!isOver) {
      const one = await sell(till);
      if (one !== undefined) told.push(one);
      if (one?.end !== '200') break;
    }
    return told;
  };
  const open = (url: string) => (pool ??= new Pool(url, { connections: visits.length, pipelining: 1 }));

  return {
    async sellAt(url) {
      open(url);
      return (await Promise.all(visits.map((_, till) => keepSelling(till)))).flat();
    },
    async sellOnce(url) {
      open(url);
      return (await sell(0)) ?? { key: '', end: 'no price' };
    },
    async untilPaid(count) {
      while (paid < count) await pause();
    },
    async untilShut(url) {
      while (await listens(url)) await pause();
    },
    goHome() {
      isOver = true;
    },
    keptKeys: () => keptKeys(shop),
    close: () => pool?.destroy() ?? Promise.resolve(),
  };
}

async function openVisits(installation: Installation): Promise<string[][]> {
  const { shop, members } = installation;
  const now = systemClock.now();
  const rows = shop.tills.flatMap(({ staffId }) =>
    Array.from({ length: visitsPerTill }, (_, place) =>
      newVisit(now, { memberId: members[place % members.length] ?? '', branchId: shop.branch.id, staffId }, asIfScanned),
    ),
  );
  await withDatabase(installation, (db) => db.write((tx) => tx.insert(Visit, rows)));
  return shop.tills.map(({ staffId }) => rows.filter((row) => row.staffId === staffId).map(({ id }) => id));
}

const keptKeys = (installation: Installation): Promise<ReadonlySet<string>> =>
  withDatabase(installation, async ({ reader }) => {
    const records = await reader.getRepository(IdempotencyRecord).find();
    return new Set(records.map(({ id }) => id.split('|').at(-1) ?? ''));
  });

async function withDatabase<Result>(
  { settings }: Installation,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl: url, dataDir } = readConfig(settings);
  const db = await openDatabase({ url, dataDir, entities });
  return work(db).finally(() => db.close());
}

async function listens(url: string): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(url).port) });
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}
