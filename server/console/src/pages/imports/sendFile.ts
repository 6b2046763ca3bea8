import type { Output } from '@shuke/shared/client';
import { importPartBytes } from '@shuke/shared/importFile';
import { call } from '../../api/index.ts';

/** Parts on their way at once. */
const inFlight = 4;
const tries = 3;

/** Sends a file in parts, telling how much of it is there, from 0 to 1. Throws ApiError. */
export async function sendFile(file: File, onSent: (share: number) => void): Promise<Output<'memberImport.start'>> {
  const begun = await call('memberImport.start', { fileName: file.name, sizeBytes: file.size });
  let next = 0;
  let sent = 0;
  const send = async () => {
    for (let part = next; part * importPartBytes < file.size; part = next) {
      next += 1;
      const piece = file.slice(part * importPartBytes, (part + 1) * importPartBytes);
      await patiently(async () =>
        call('memberImport.upload', { importId: begun.id, part, data: base64(await piece.arrayBuffer()) }),
      );
      sent += piece.size;
      onSent(sent / file.size);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, send));
  return begun;
}

/** A part sent twice is one part, so a broken connection is simply tried again. */
async function patiently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === tries) throw error;
    }
  }
}

const base64 = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
