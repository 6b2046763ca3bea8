import { z } from 'zod';
import { exportedLists } from '../exports.ts';
import { operation } from './kit.ts';

/** Any list of the console as a file. */
export const listExportContract = {
  'list.export': operation({
    summary:
      'A list as CSV, as whoever may read it would page through it: at most 1,000 lines in an answer; go on after `nextAfter`. Written down.',
    audience: 'staff',
    // That of the list, which the handler asks for.
    permission: 'any',
    input: z.object({
      /** The operation that reads the list. */
      list: z.enum(exportedLists),
      /** What narrows it, by the names and in the spelling of that operation's address. */
      filter: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().max(100)).default({}),
      startingAfter: z.string().max(40).optional(),
    }),
    output: z.object({
      /** UTF-8; the first part with a BOM and the header; CRLF, no formulas. */
      csv: z.string(),
      lines: z.int(),
      /** Null when all are here. */
      nextAfter: z.string().nullable(),
      /** The most lines one file should hold: beyond it, narrow the list and take it in several. */
      fileLinesMax: z.int(),
    }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 120, perSeconds: 60 },
  }),
};
