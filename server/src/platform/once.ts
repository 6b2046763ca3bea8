import { createHash } from 'node:crypto';
import type { OperationId } from '@shuke/shared/routes';

/**
 * The idempotency record of one intention. The input is the parsed one, so its fields are in the schema's order and
 * two spellings of the same request hash alike.
 */
export const onceFor = (actor: string, operation: OperationId, key: string, input: unknown) => ({
  actor,
  operation,
  key,
  inputHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
});

/** Hash of plain data, for a quote or a text version. */
export const hashOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64url');
