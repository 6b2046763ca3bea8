import type { ErrorCode } from '@shuke/shared/errors';
import { In } from 'typeorm';
import type { Committer } from '../ledger/index.ts';
import type { Directory, Programme } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { inTurns } from '../platform/inTurns.ts';
import { hashOf } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireBranch, requireOther } from '../staff/index.ts';
import { requireWithinCap } from './checkout.ts';
import { earnLaterUnit } from './earnLater.ts';
import { LateSale, type Sale } from './entities.ts';
import { lateMarkOf } from './lateMark.ts';
import { readLateWho, type LateWho } from './lateWho.ts';
import { membersOf, salesOf } from './queries.ts';
import { UploadMisses } from './uploadMisses.ts';

const dayMs = 86_400_000;
/** How late a sale may be told of. */
const lateMostMs = 7 * dayMs;
/** A till's clock may be ahead of ours by this much. */
const aheadMostMs = 5 * 60_000;
/** Lines under way at once: the committer gathers them into batches, and leaves room for the tills. */
const atOnce = 32;

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  committer: Committer;
  secrets: Secrets;
  caches: CacheDriver;
}

/** A sale as another till took it. */
export interface UploadLine {
  receipt: string;
  takenAt: number;
  amountFen: number;
  who: string;
}

/** What became of a line: its sale, or why there is none. */
export type Uploaded = { receipt: string } & ({ sale: Sale } | { code: ErrorCode });

/**
 * Sales that another till has taken and been paid for, for their points: each once for its receipt number at this branch, for
 * ever, however often the batch is sent; one line's fault is not the others'. Throws `forbidden`, `not_found`, `busy`,
 * `code_attempts_exceeded` (so many numbers of nobody that it looks like leafing through them).
 */
export async function uploadSales(
  needs: Needs,
  caller: StaffCaller,
  { branchId, lines }: { branchId: string; lines: readonly UploadLine[] },
): Promise<Uploaded[]> {
  requireBranch(caller, branchId);
  await new UploadMisses(needs, caller.staffId, branchId).check();
  const before = await toldBefore(needs.db, branchId, lines);
  const fresh = lines.filter((line) => !before.has(line.receipt));
  const tell = await teller(needs, caller, branchId, fresh);
  const told = await inTurns(fresh, atOnce, (line, place) => answered(() => tell(line, place)));
  const freshTold = new Map(fresh.map((line, place) => [line, told[place]]));
  const all = lines.map((line): Told | undefined => freshTold.get(line) ?? repeated(line, before.get(line.receipt)));
  const sales = await salesOf(
    needs.db,
    all.flatMap((each) => (each !== undefined && 'saleId' in each ? [each.saleId] : [])),
  );
  return lines.map(({ receipt }, place) => ({ receipt, ...withSale(all[place], sales) }));
}

const referenceOf = (branchId: string, receipt: string) => `upload:${branchId}:${receipt}`;
const inputHashOf = ({ takenAt, amountFen, who }: UploadLine) => hashOf([takenAt, amountFen, who]);

/** What is known of these receipts already, with one query: such a mark never changes, so it may be read without a lock. */
async function toldBefore(db: Database, branchId: string, lines: readonly UploadLine[]): Promise<ReadonlyMap<string, LateSale>> {
  const receiptOf = new Map(lines.map(({ receipt }) => [lateMarkOf(referenceOf(branchId, receipt)), receipt]));
  const found = await db.reader.getRepository(LateSale).findBy({ id: In([...receiptOf.keys()]) });
  return new Map(found.map((mark) => [receiptOf.get(mark.id) ?? '', mark]));
}

/** A line that was told before: the same answer, if it says the same. */
function repeated(line: UploadLine, mark: LateSale | undefined): Told | undefined {
  if (mark === undefined) return undefined;
  return mark.inputHash === inputHashOf(line) ? { saleId: mark.saleId } : { code: 'receipt_reused' };
}

/** Commits one of these lines, and gives its sale's id; who they name is read for all of them at once. */
async function teller(needs: Needs, caller: StaffCaller, branchId: string, lines: readonly UploadLine[]) {
  const [branch, programme] = await Promise.all([needs.directory.branch(branchId), needs.directory.programme()]);
  const now = needs.clock.now();
  const who = await readWho(needs, caller, { branchId, lines, now, caps: programme.caps });
  const members = await membersOf(
    needs.db,
    who.flatMap((each) => ('memberId' in each ? [each.memberId] : [])),
  );
  return async (line: UploadLine, place: number): Promise<string> => {
    const { memberId, codeMark } = requireKnown(who[place]);
    requireOther(caller, members.get(memberId));
    const { amountFen, takenAt } = line;
    const name = { reference: referenceOf(branchId, line.receipt), inputHash: inputHashOf(line), action: 'sale.upload' as const };
    // Its money is in no drawer of ours: it counts for its own day.
    const facts = { memberId, codeMark, amountFen, takenAt, countsFor: businessDate(takenAt, branch.cutoffHour) };
    const unit = earnLaterUnit({ ...name, ...facts, branch, programme, staffId: caller.staffId, now });
    return (await needs.committer.submit(unit)).saleId;
  };
}

/**
 * Whom each line names. One that is refused anyway is looked up for nobody, so that its answer tells nothing of who is a
 * member; and after so many numbers of nobody no more is looked up.
 */
async function readWho(
  needs: Needs,
  caller: StaffCaller,
  { branchId, lines, now, caps }: { branchId: string; lines: readonly UploadLine[]; now: number; caps: Programme['caps'] },
): Promise<(LateWho | { code: ErrorCode })[]> {
  const faults = lines.map(({ takenAt, amountFen }) =>
    faultOf(() => {
      requireTime(takenAt, now);
      requireWithinCap(caller, amountFen, caps);
    }),
  );
  const fair = lines.filter((_, place) => faults[place] === undefined);
  const known = await new UploadMisses(needs, caller.staffId, branchId).sift(fair, await readLateWho(needs, fair));
  const found = new Map(fair.map((line, place) => [line, known[place]]));
  return lines.map((line, place) => {
    const fault = faults[place];
    return fault === undefined ? (found.get(line) ?? { code: 'code_unknown' }) : { code: fault };
  });
}

function faultOf(check: () => void): ErrorCode | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

type Told = { saleId: string } | { code: ErrorCode };

/** A line that is refused says why; when the server itself cannot go on, the whole batch is to come again. */
async function answered(tell: () => Promise<string>): Promise<Told> {
  try {
    return { saleId: await tell() };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'busy' || error.code === 'internal') throw error;
    return { code: error.code === 'idempotency_key_reused' ? 'receipt_reused' : error.code };
  }
}

function requireKnown(who: LateWho | { code: ErrorCode } | undefined) {
  if (who === undefined || 'code' in who) throw new DomainError(who?.code ?? 'code_unknown');
  return who;
}

function requireTime(takenAt: number, now: number): void {
  if (takenAt <= now - lateMostMs || takenAt > now + aheadMostMs) throw new DomainError('taken_at_invalid');
}

function withSale(told: Told | undefined, sales: ReadonlyMap<string, Sale>): { sale: Sale } | { code: ErrorCode } {
  if (told === undefined || 'code' in told) return { code: told?.code ?? 'internal' };
  const sale = sales.get(told.saleId);
  if (sale === undefined) throw new Error('a sale that was committed can be read');
  return { sale };
}
