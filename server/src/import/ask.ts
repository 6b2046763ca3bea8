import type { EntityManager } from 'typeorm';
import { requireOpen } from '../merchant/index.ts';
import { publish } from '../outbox/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction, type StaffAction } from '../staff/index.ts';
import { MemberImport, MemberImportProblem, type ImportMapping, type ImportStatus } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import { readImport } from './queries.ts';
import { holdFile, passSameFile } from './sameFile.ts';
import { isSameCheck, passSecond } from './second.ts';
import type { Step } from './words.ts';

/**
 * Asks for every row to be looked at by a mapping. Throws `not_found`, `import_not_ready`, `import_columns_invalid`,
 * `branch_closed`.
 */
export async function askDryRun(
  needs: ImportNeeds,
  caller: StaffCaller,
  { importId, ...mapping }: ImportMapping & { importId: string },
): Promise<MemberImport> {
  const { columns, status } = await readImport(needs.db, importId);
  const from = ['read', 'checking', 'checked'] as const;
  if (!from.some((each) => each === status)) throw new DomainError('import_not_ready');
  const { customFields } = await needs.directory.programme();
  const own = mapping.fields.map(({ column }) => column);
  const used = [...Object.values(mapping.columns), ...own].filter((column) => column !== null);
  const isUnknown = mapping.fields.some(({ key }) => !customFields.some((field) => field.key === key));
  if (isUnknown || new Set(used).size !== used.length || used.some((column) => column >= columns.length))
    throw new DomainError('import_columns_invalid', { param: 'columns' });
  requireOpen(await needs.directory.branch(mapping.branchId));
  return askFor(needs, caller, {
    importId,
    from,
    beginsAnew: true,
    patch: { status: 'checking', mapping, sums: null },
    branchId: mapping.branchId,
    detail: () => ({}),
    action: 'memberImport.dryRun',
  });
}

/**
 * Asks for the good rows to be brought in, or for this to go on; above the cap a second person has agreed to exactly these.
 * A file that is in already is brought in again only where `again` says so. Throws `not_found`, `import_not_ready`,
 * `import_file_seen`, `approval_required`, `approval_invalid`.
 */
export async function askCommit(
  needs: ImportNeeds,
  caller: StaffCaller,
  {
    importId,
    again = false,
    ...agreed
  }: { importId: string; approvalId?: string | undefined; alone?: string | undefined; again?: boolean | undefined },
): Promise<MemberImport> {
  const job = await readImport(needs.db, importId);
  const isNew = job.status === 'checked';
  if (isNew) foundBy(job);
  // Before a second person's yes is used up for it.
  if (isNew) await passSameFile(needs.db.reader.manager, job, again);
  // What is under way has passed.
  const second = isNew ? await passSecond(needs, caller, job, agreed) : undefined;
  return askFor(needs, caller, {
    importId,
    from: ['checked', 'importing'],
    patch: {
      ...{ status: 'importing', staffId: caller.staffId, staffPhoneHash: caller.phoneHash ?? null },
      importedAt: job.importedAt ?? needs.clock.now(),
    },
    hold: (tx) => holdFile(tx, job),
    async detail(row, tx) {
      if (second !== undefined && !isSameCheck(row, job)) throw new DomainError('import_not_ready');
      const isSame = row.status === 'checked' && (await passSameFile(tx, row, again));
      return { ...foundBy(row), ...second, ...(isSame ? { again: true } : {}) };
    },
    action: 'memberImport.commit',
  });
}

/** What the check found, which is what is brought in. Throws `import_not_ready` where that is nothing. */
function foundBy({ sums }: MemberImport): Found {
  const members = sums === null ? 0 : sums.newMembers + sums.existingMembers;
  if (sums === null || members === 0) throw new DomainError('import_not_ready');
  const { points, principalFen, bonusFen } = sums;
  return { points, principalFen, bonusFen, members };
}

/** Asks for an import to be taken back, or for this to go on. Throws `not_found`, `import_not_ready`. */
export const askRollBack = (
  needs: ImportNeeds,
  caller: StaffCaller,
  { importId, reason }: { importId: string; reason: string },
): Promise<MemberImport> =>
  askFor(needs, caller, {
    importId,
    // What was left standing may have come back to what it was.
    from: ['imported', 'rolledBack', 'rollingBack'],
    patch: { status: 'rollingBack' },
    detail: () => ({ reason }),
    action: 'memberImport.rollBack',
  });

type Found = NonNullable<StaffAction['detail']>;

interface Wish {
  importId: string;
  from: readonly ImportStatus[];
  patch: Partial<MemberImport> & { status: ImportStatus };
  action: `memberImport.${string}`;
  branchId?: string;
  /** What the trail says of it, on the row as nobody else can change it. */
  detail(row: MemberImport, tx: EntityManager): Found | Promise<Found>;
  /** What is locked before the row. */
  hold?(tx: EntityManager): Promise<void>;
  /** From the first row, even where it is under way. */
  beginsAnew?: boolean;
}

/** Whose problems begin anew with a step. */
const stepOf: Partial<Record<ImportStatus, Step>> = { checking: 'check', rollingBack: 'rollBack' };

/** Puts an import into its next state and tells the worker. Said again while it is at work, it goes on from where it is. */
async function askFor({ db, clock }: ImportNeeds, caller: StaffCaller, wish: Wish): Promise<MemberImport> {
  const { importId, from, patch, action, branchId = null, detail } = wish;
  return db.write(async (tx) => {
    await wish.hold?.(tx);
    const row = await locked(tx, importId, clock.now());
    if (!from.includes(row.status)) throw new DomainError('import_not_ready');
    const begins = row.status !== patch.status || wish.beginsAnew === true;
    const at = clock.now();
    const told = { fileName: row.fileName, ...(await detail(row, tx)) };
    const next = { ...row, ...patch, changedAt: at, ...(begins ? { rowsDone: 0, lastLine: 0, round: row.round + 1 } : {}) };
    const step = stepOf[patch.status];
    // What a worker for an earlier asking still writes, it writes before this or not at all.
    if (begins && step !== undefined) await tx.delete(MemberImportProblem, { importId, step });
    await tx.save(MemberImport, next);
    await recordAction(tx, { staffId: caller.staffId, action, branchId, subject: importId, detail: told, at });
    await publish(tx, clock, 'import.asked', { importId });
    return next;
  });
}

/** The row as it is when nobody else can change it: whoever updates first has it. Throws `not_found`. */
async function locked(tx: EntityManager, id: string, changedAt: number): Promise<MemberImport> {
  await tx.update(MemberImport, { id }, { changedAt });
  const row = await tx.findOneBy(MemberImport, { id });
  if (row === null) throw new DomainError('not_found', { param: 'importId' });
  return row;
}
