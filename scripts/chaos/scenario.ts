import type { Dialect } from '../../server/src/platform/db/index.ts';
import type { Maria } from '../../test/harness/maria.ts';
import type { Launch } from '../bench/serverProcess.ts';
import type { Books } from './books.ts';
import type { Shift } from './crew.ts';
import type { InstallOptions } from './installation.ts';
import type { Facts } from './result.ts';
import type { Stage } from './stage.ts';
import type { Findings, Tally } from './tally.ts';

/** A kind of trouble: for tills at work, or with payments of its own. */
export type Scenario = TillScenario | PayScenario;

interface AnyScenario {
  readonly dialects: readonly Dialect[];
  /** Rounds of a quick run; for every round of trouble that comes in kinds, a multiple of these. */
  readonly quickRounds: number;
  /** True where it must be able to mount file systems. */
  readonly ownMounts?: boolean;
  /** How the installation differs from the usual one. */
  readonly install?: InstallOptions;
  /** How many things are tried, where it is all one round; left out: as many as there are rounds. */
  trials?(scale: Scale): number;
}

/** Trouble in the middle of tills at work, and where it can happen. */
export interface TillScenario extends AnyScenario {
  /** Makes the trouble ready, once for all rounds. Throws with a sentence where it cannot be made on this machine. */
  open(stage: Stage): Promise<Trouble>;
}

/** Trouble with WeChat Pay: it brings its own payers, and compares with WeChat's book by itself. */
export interface PayScenario extends AnyScenario {
  /** How much of it, unless somebody asks for less or more. */
  readonly full: Scale;
  readonly quick: Scale;
  acts(ground: Ground): Promise<Acts>;
}

/** How many orders are paid in a round, and how many notices come: of each order, or in all. */
export interface Scale {
  orders: number;
  notices: number;
}

/** What every scenario stands on. */
export interface Ground {
  readonly stage: Stage;
  readonly tally: Tally;
  readonly scale: Scale;
  readonly seed: number;
  /** Counts what was found and shows the first of each kind. */
  complain(found: Partial<Findings>): void;
}

/** A scenario that is ready: its rounds, and what it saw. */
export interface Acts {
  round(round: number): Promise<void>;
  facts(): Facts;
  close(): Promise<void>;
}

/** Trouble that is ready. Its facts are read at the end; it may throw from `strike` when it could not strike. */
export interface Trouble {
  /** How the server of a round is started; left out: one server serves until it dies. */
  launch?(round: number): StageLaunch;
  /** Before the clients of a round start. */
  prepare?(books: Books, round: number): Promise<void>;
  /**
   * Under load: makes the trouble, sees that it came, and takes away what would not go by itself. What answered before
   * must answer again afterwards, or have ended.
   */
  strike(shift: Shift, round: number): Promise<void>;
  /** What the common check cannot see; a sentence for each difference. */
  check?(books: Books, since: number): Promise<string[]>;
  facts?(): Facts;
  close?(): Promise<void>;
}

/** Settings besides those of the installation, and how the process is started. */
export interface StageLaunch extends Launch {
  settings?: Readonly<Record<string, string>>;
}

/** The database server of a stage. Throws where there is none. */
export function mariaOf({ installation: { servers } }: Stage): Maria {
  if (servers === undefined) throw new Error('there is no database server on SQLite');
  return servers.maria;
}
