import { z } from 'zod';
import { aloneSentence, importColumnsMax, importPartBytes } from '../importFile.ts';
import { DateOnly, Fen, idOf, Instant, pageInput, pageOf, Points, text } from './common.ts';
import { operation } from './kit.ts';

/** A part in base64. */
const partChars = Math.ceil(importPartBytes / 3) * 4;

const importId = idOf('imp');
const Column = z
  .int()
  .min(0)
  .max(importColumnsMax - 1);

/** Which column holds what, from 0; null: not in the file. */
const Columns = z.object({
  phone: Column,
  name: Column.nullable(),
  points: Column.nullable(),
  principal: Column.nullable(),
  bonus: Column.nullable(),
  tier: Column.nullable(),
  birthday: Column.nullable(),
});

/** Which column holds what of the shop’s own fields, by their keys. */
const OwnColumns = z.array(z.object({ key: z.string().min(1).max(32), column: Column })).max(20);

/** So many of the old points are so many of ours; what is left over is rounded down. */
const Ratio = z.object({ old: z.int().min(1).max(1_000_000), ours: z.int().min(1).max(1_000_000) });

/** How the columns of a file are taken. */
const Mapping = z.object({
  columns: Columns,
  /** Columns of the shop’s own fields, by their keys. */
  fields: z
    .array(z.object({ key: z.string().min(1).max(32), column: Column }))
    .max(20)
    .default([]),
  pointsRatio: Ratio,
  /** The branch that owes the stored value from then on. */
  branchId: idOf('brn'),
  /** What happens with people who have a card already: left alone, or given what the file says on top. */
  existing: z.enum(['skip', 'add']),
});

/** A row that cannot be taken, with why. */
const Problem = z.object({ row: z.int(), reason: z.string() });

/** One file of members and how far it is. */
const Import = z.object({
  id: importId,
  fileName: z.string(),
  status: z.enum([
    'uploading',
    'reading',
    'read',
    'checking',
    'checked',
    'importing',
    'imported',
    'rollingBack',
    'rolledBack',
    'failed',
  ]),
  /** Why a file could not be read, in words. */
  failure: z.string().nullable(),
  rowCount: z.int(),
  /** Rows done of the present step. */
  rowsDone: z.int(),
  createdAt: Instant,
  createdOn: DateOnly,
  staffName: z.string(),
  /** What would be, or was, brought in; null until the file was checked. */
  sums: z
    .object({
      rows: z.int(),
      newMembers: z.int(),
      existingMembers: z.int(),
      problems: z.int(),
      points: Points,
      principalFen: Fen,
      bonusFen: Fen,
    })
    .nullable(),
  /** Rows brought in, and of these taken back again. */
  imported: z.int(),
  rolledBack: z.int(),
  /** Rows left out when it was brought in, and rows left standing when it was taken back. */
  leftOut: z.int(),
  leftStanding: z.int(),
  /**
   * Before it is brought in: the last import of the very same file, and how many of its rows are in, or that it is on its way in
   * or out; null for none.
   */
  sameFile: z
    .object({
      importId,
      importedAt: Instant,
      underWay: z.enum(['importing', 'rollingBack']).nullable(),
      rows: z.int().nullable(),
    })
    .nullable(),
});

const summary = {
  audience: 'staff',
  permission: 'member.import',
  idempotent: false,
} as const;

/** Bringing members in from an older system. */
export const memberImportContract = {
  'memberImport.start': operation({
    ...summary,
    summary: 'Announces a file of members, CSV or XLSX, before its parts are sent.',
    input: z.object({ fileName: text(120), sizeBytes: z.int().min(1).max(1_000_000_000) }),
    output: Import,
    errors: ['import_file_unsupported', 'import_file_too_large'],
  }),
  'memberImport.upload': operation({
    ...summary,
    summary: 'Takes one part of an announced file, in base64; the same part may be sent twice. The last one starts the reading.',
    input: z.object({
      importId,
      part: z.int().min(0).max(511),
      data: z
        .string()
        .min(1)
        .max(partChars)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
    output: z.object({ receivedBytes: z.int() }),
    errors: ['not_found'],
    rate: { requests: 1_200, perSeconds: 60 },
  }),
  'memberImport.dryRun': operation({
    ...summary,
    summary: 'Checks every row by this mapping; changes no member.',
    input: Mapping.extend({ importId }),
    output: Import,
    errors: ['not_found', 'import_not_ready', 'import_columns_invalid', 'branch_closed'],
  }),
  'memberImport.commit': operation({
    ...summary,
    summary: 'Brings in the rows that were found good: members, and what they hold. Said again, it goes on where it stopped.',
    input: z.object({
      importId,
      /** A second person's yes to exactly what was checked, above the cap. */
      approvalId: idOf('apr').optional(),
      /** Said by who has nobody to ask. */
      alone: z.literal(aloneSentence).optional(),
      /** Said by who knows that the very same file is in already, and wants it once more. */
      again: z.literal(true).optional(),
    }),
    output: Import,
    errors: ['not_found', 'import_not_ready', 'import_file_seen', 'approval_required', 'approval_invalid'],
  }),
  'memberImport.rollBack': operation({
    ...summary,
    summary: 'Takes a whole import back, row by row; cards that have moved since are left as they are and listed.',
    input: z.object({ importId, reason: text(60) }),
    output: Import,
    errors: ['not_found', 'import_not_ready'],
  }),
  'memberImport.get': operation({
    ...summary,
    summary: 'One import: how far it is, its columns with the first rows, and the first rows that have a problem.',
    input: z.object({ importId }),
    output: Import.extend({
      columns: z.array(z.string()),
      /** Whether bringing it in needs a second person; `alone`: it does, and nobody is there who may agree. */
      second: z.enum(['none', 'needed', 'alone']),
      /** The first rows, as they were read. */
      sample: z.array(z.array(z.string())),
      /** By the names of the columns, until it was checked. */
      mapping: Mapping.omit({ branchId: true }).extend({
        columns: Columns.extend({ phone: Column.nullable() }),
        fields: OwnColumns,
      }),
      branchId: idOf('brn').nullable(),
      problems: z.array(Problem),
    }),
    errors: ['not_found'],
    rate: { requests: 240, perSeconds: 60 },
  }),
  'memberImport.list': operation({
    ...summary,
    summary: 'Imports, the newest first.',
    input: z.object(pageInput),
    output: pageOf(Import),
    errors: [],
  }),
  'memberImport.listProblems': operation({
    ...summary,
    summary: 'Rows of one step that have a problem, as CSV, in parts; names the row and why, nobody.',
    input: z.object({
      importId,
      step: z.enum(['check', 'commit', 'rollBack']),
      startingAfter: z.coerce.number().int().min(0).max(2_000_000).optional(),
    }),
    output: z.object({ csv: z.string(), lines: z.int(), nextAfter: z.int().nullable() }),
    errors: ['not_found'],
  }),
};
