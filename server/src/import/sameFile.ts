import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { DomainError } from '../platform/errors.ts';
import { MemberImport } from './entities.ts';

/** By what a file is known again: its very bytes. */
export const fileHashOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

/** Something of it is in: on its way, or not all taken back. */
const isIn = ({ status, imported, rolledBack }: MemberImport): boolean =>
  status === 'importing' || status === 'rollingBack' || imported > rolledBack;

/** Before it is brought in itself, a file can be warned of. */
const waits = ({ status }: MemberImport): boolean => status === 'read' || status === 'checking' || status === 'checked';

/** Of each import that waits, the last other one of the same file that is in. */
export async function sameFilesOf(tx: EntityManager, jobs: readonly MemberImport[]): Promise<ReadonlyMap<string, MemberImport>> {
  const hashes = jobs.filter(waits).flatMap(({ fileHash }) => fileHash ?? []);
  if (hashes.length === 0) return new Map();
  const known = await tx.find(MemberImport, { where: { fileHash: In([...new Set(hashes)]) }, order: { id: 'ASC' } });
  const found = new Map<string, MemberImport>();
  for (const job of jobs.filter(waits))
    for (const other of known)
      if (other.id !== job.id && other.fileHash === job.fileHash && isIn(other)) found.set(job.id, other);
  return found;
}

/** Nobody else begins to bring this file in until this transaction ends. Taken before the row of an import. */
export async function holdFile(tx: EntityManager, { fileHash }: Pick<MemberImport, 'fileHash'>): Promise<void> {
  if (fileHash !== null) await tx.update(MemberImport, { fileHash }, { fileHash });
}

/** A file that is in already is brought in again only where somebody says so. True when it is; throws `import_file_seen`. */
export async function passSameFile(tx: EntityManager, job: MemberImport, again: boolean): Promise<boolean> {
  const isSame = (await sameFilesOf(tx, [job])).has(job.id);
  if (isSame && !again) throw new DomainError('import_file_seen');
  return isSame;
}
