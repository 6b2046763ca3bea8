import { driverField } from '../../platform/db/driverError.ts';
import type { Truth, Wanted, Write } from './truth.ts';

/** What is left to write, and whom to tell right before it can become durable. */
export interface Saving {
  writes: readonly Write[];
  sent(): void;
}

/**
 * Decides on locked truth. Each step yields rows that may be written while the next step decides; the end returns the
 * rest, or null to write nothing at all.
 */
export type Deciding = Generator<readonly Write[], Saving | null, void>;

/**
 * Why a batch failed.
 * `deadlock`, `lock_wait`: for the sake of another transaction. `duplicate`: a unique value exists by now.
 * `lost`: the answer to COMMIT may have been lost, or the database cannot be reached. `refused`: it will not have this
 * batch. `ours`: not the database's error at all.
 */
export type Failure = 'deadlock' | 'lock_wait' | 'duplicate' | 'lost' | 'refused' | 'ours';

/** One dialect's way to run a batch as one database transaction. */
export interface Store {
  /** Most units in a batch. */
  readonly unitsMax: number;
  /** Locks and loads, lets `decide` say what to write (null: nothing), writes and commits. */
  transact(wanted: Wanted, decide: (truth: Truth) => Deciding): Promise<void>;
  failureOf(error: unknown): Failure;
  close(): Promise<void>;
}

/** Called before each numbered step of a batch, `answer` after its COMMIT; for tests that crash or fail there. */
export type Fault = (step: string) => void | Promise<void>;

/**
 * The database's refusal without the statement and the values it was about: those may be personal.
 * `code` and `errno` say which it was.
 */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  readonly code: string;
  readonly errno: number | undefined;

  constructor(error: unknown) {
    const { code, errno } = { code: 'unknown', errno: undefined, ...pick(error) };
    super(`the database refused a batch: ${code}`);
    this.code = code;
    this.errno = errno;
  }
}

function pick(error: unknown): { code?: string; errno?: number } {
  const [code, errno] = [driverField(error, 'code'), driverField(error, 'errno')];
  return { ...(typeof code === 'string' ? { code } : {}), ...(typeof errno === 'number' ? { errno } : {}) };
}
