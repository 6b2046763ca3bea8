import { importPartBytes } from '@shuke/shared/importFile';
import { publish } from '../outbox/index.ts';
import { DomainError } from '../platform/errors.ts';
import { MemberImport, MemberImportPart } from './entities.ts';
import type { ImportNeeds } from './needs.ts';
import { readImport } from './queries.ts';

/**
 * Keeps one part of the file; when they are all there, the reading begins. A part sent again is the same part. Throws
 * `not_found`, and `invalid_request` for a part that is not of the size it must have.
 */
export async function upload(
  { db, clock, secrets }: ImportNeeds,
  { importId, part, data }: { importId: string; part: number; data: string },
): Promise<{ receivedBytes: number }> {
  const { sizeBytes } = await readImport(db, importId);
  const bytes = Buffer.from(data, 'base64').length;
  if (bytes === 0 || bytes !== Math.min(importPartBytes, sizeBytes - part * importPartBytes))
    throw new DomainError('invalid_request', { param: 'data' });
  const row = { importId, part, bytes, sealed: secrets.sealImport(data) };
  return db.write(async (tx) => {
    // One part after the other, so that one of them sees that it is the last.
    const { affected } = await tx.update(MemberImport, { id: importId, status: 'uploading' }, { changedAt: clock.now() });
    if (affected === 0) return { receivedBytes: sizeBytes };
    await tx.upsert(MemberImportPart, row, ['importId', 'part']);
    const receivedBytes = (await tx.sum(MemberImportPart, 'bytes', { importId })) ?? 0;
    if (receivedBytes === sizeBytes) {
      await tx.update(MemberImport, { id: importId }, { status: 'reading' });
      await publish(tx, clock, 'import.asked', { importId });
    }
    return { receivedBytes };
  });
}
