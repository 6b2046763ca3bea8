import { sqliteFile } from '../../server/src/platform/db/index.ts';
import { auditLedger } from '../audit/index.ts';
import { openForAudit } from '../audit/open.ts';
import { startServer, type BuiltServer, type ServerProcess } from '../bench/serverProcess.ts';
import type { Random } from '../seed/random.ts';
import { openBooks, type Books } from './books.ts';
import type { Installation } from './installation.ts';
import type { StageLaunch } from './scenario.ts';

interface StageParts {
  installation: Installation;
  built: BuiltServer;
  /** Added to the installation's, for every server. */
  settings: Readonly<Record<string, string>>;
  random: Random;
  say: (line: string) => void;
}

/** Where a scenario plays: an installation, and the server that works on it now. */
export class Stage {
  readonly installation: Installation;
  readonly random: Random;
  readonly say: (line: string) => void;
  /** The server's clock, UTC, ms. */
  now: () => number = () => Date.now();
  /** Nothing of the round that begins is older. */
  since: () => number = () => this.now();
  /** Where the embedded database is, seen from here. */
  dataDir: string;
  readonly #built: BuiltServer;
  readonly #settings: Readonly<Record<string, string>>;
  #server: ServerProcess | undefined;
  readonly #beside: ServerProcess[] = [];

  constructor({ installation, built, settings, random, say }: StageParts) {
    this.installation = installation;
    this.random = random;
    this.say = say;
    this.dataDir = installation.settings['SHUKE_DATA_DIR'] ?? '';
    this.#built = built;
    this.#settings = { ...installation.settings, ...settings };
  }

  /** The server; throws when none was started. */
  get server(): ServerProcess {
    if (this.#server === undefined) throw new Error('no server was started');
    return this.#server;
  }

  get isUp(): boolean {
    return this.#server?.isRunning() === true;
  }

  /** Starts a server, after the end of the one before. */
  async start({ settings = {}, ...launch }: StageLaunch = {}): Promise<void> {
    await this.down();
    this.#server = await startServer(this.#built, { ...this.#settings, ...settings }, launch);
  }

  /** One more server on the same installation, until all of them go down. For a database server only. */
  async startBeside(): Promise<ServerProcess> {
    const server = await startServer(this.#built, this.#settings);
    this.#beside.push(server);
    return server;
  }

  /** SIGKILL: returns when every process is gone. */
  async down(): Promise<void> {
    await Promise.all([this.#server?.kill(), ...this.#beside.splice(0).map((server) => server.kill())]);
  }

  async withBooks<Result>(work: (books: Books) => Promise<Result>): Promise<Result> {
    const books = await openBooks(this.installation.settings['DATABASE_URL'], sqliteFile(this.dataDir));
    try {
      return await work(books);
    } finally {
      await books.close();
    }
  }

  /** Recomputes the whole ledger, as of one moment: the server goes on with its own work meanwhile. */
  async audit(): Promise<string[]> {
    const { query, close } = await openForAudit({ url: this.installation.settings['DATABASE_URL'], dataDir: this.dataDir });
    const { differences } = await auditLedger(query).finally(close);
    return differences.map(({ check, at }) => `${check}: ${JSON.stringify(at)}`);
  }
}
