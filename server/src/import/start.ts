import { importBytesMax } from '@shuke/shared/importFile';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { recordAction } from '../staff/index.ts';
import { MemberImport } from './entities.ts';
import type { ImportNeeds } from './needs.ts';

const kindOf = (fileName: string) => /\.(csv|xlsx)$/i.exec(fileName)?.[1]?.toLowerCase();

/** Announces a file. Throws `import_file_unsupported`, `import_file_too_large`. */
export async function start(
  { db, clock }: ImportNeeds,
  caller: StaffCaller,
  { fileName, sizeBytes }: { fileName: string; sizeBytes: number },
): Promise<MemberImport> {
  const kind = kindOf(fileName);
  if (kind !== 'csv' && kind !== 'xlsx') throw new DomainError('import_file_unsupported', { param: 'fileName' });
  if (sizeBytes > importBytesMax) throw new DomainError('import_file_too_large', { param: 'sizeBytes' });
  const at = clock.now();
  const row: MemberImport = {
    id: newId('imp'),
    fileName,
    kind,
    sizeBytes,
    status: 'uploading',
    failure: null,
    columns: [],
    rowCount: 0,
    rowsDone: 0,
    lastLine: 0,
    round: 0,
    mapping: null,
    sums: null,
    imported: 0,
    rolledBack: 0,
    staffId: caller.staffId,
    staffPhoneHash: caller.phoneHash ?? null,
    fileHash: null,
    importedAt: null,
    createdAt: at,
    changedAt: at,
  };
  await db.write(async (tx) => {
    await tx.insert(MemberImport, row);
    const detail = { fileName, kind };
    await recordAction(tx, { staffId: caller.staffId, action: 'memberImport.start', subject: row.id, detail, at });
  });
  return row;
}
