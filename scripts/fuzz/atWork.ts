import type { ImportStatus } from '../../server/src/import/entities.ts';

/** The steps of an import that a worker does. */
export const importsAtWork = ['reading', 'checking', 'importing', 'rollingBack'] as const satisfies readonly ImportStatus[];
