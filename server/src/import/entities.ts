import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Amount, Count, Flag, IdColumn, Instant, Json, LongText, PrimaryCount, PrimaryId, Text } from '../platform/db/columns.ts';
import type { FailureCode, ProblemCode, Step } from './words.ts';

/** Where an import stands; the steps in `-ing` are the worker's, but for the first. */
export type ImportStatus =
  'uploading' | 'reading' | 'read' | 'checking' | 'checked' | 'importing' | 'imported' | 'rollingBack' | 'rolledBack' | 'failed';

/** What a file may say of somebody besides the phone. */
export type ImportField = 'name' | 'points' | 'principal' | 'bonus' | 'tier' | 'birthday';
/** Which column holds what, from 0; null: not in the file. */
export type ImportColumns = Readonly<Record<ImportField, number | null> & { phone: number }>;

/** How a file is taken, as the owner said. */
export interface ImportMapping {
  columns: ImportColumns;
  /** The shop's own fields. */
  fields: readonly { key: string; column: number }[];
  /** So many old points are so many of ours. */
  pointsRatio: { old: number; ours: number };
  branchId: string;
  existing: 'skip' | 'add';
}

/** What a check found; `rows` are all there are, the other counts of those that can be taken but for `problems`. */
export interface ImportSums {
  rows: number;
  newMembers: number;
  existingMembers: number;
  problems: number;
  points: number;
  principalFen: number;
  bonusFen: number;
}

/** 导入: one file of members of an older system. */
@Entity('member_import')
@Index('ix_member_import_file', ['fileHash'])
export class MemberImport {
  @PrimaryId() id!: string;
  @Text(120) fileName!: string;
  @Text(4) kind!: 'csv' | 'xlsx';
  @Count() sizeBytes!: number;
  @Text(12) status!: ImportStatus;
  @Text(24, { nullable: true }) failure!: FailureCode | null;
  /** The first row of the file. */
  @Json() columns!: string[];
  @Count() rowCount!: number;
  /** Rows done of the present step, and the last of them as a spreadsheet counts. */
  @Count() rowsDone!: number;
  @Count() lastLine!: number;
  /** How often a step was asked for from the first row: whoever works for an earlier asking has nothing to say any more. */
  @Count({ default: 0 }) round!: number;
  @Json({ nullable: true }) mapping!: ImportMapping | null;
  @Json({ nullable: true }) sums!: ImportSums | null;
  @Count() imported!: number;
  @Count() rolledBack!: number;
  @IdColumn() staffId!: string;
  /** Keyed hash of the own phone of whoever imports: nobody brings in money for themself. */
  @Text(64, { nullable: true }) staffPhoneHash!: string | null;
  /** Of the bytes of the file, once they were all read; null for one from before files were known again. */
  @Text(64, { nullable: true }) fileHash!: string | null;
  /** When somebody had it brought in. */
  @Instant({ nullable: true }) importedAt!: number | null;
  @Instant() createdAt!: number;
  @Instant() changedAt!: number;
}

/** A part of the file as it was sent, sealed; gone once the file was read. */
@Entity('member_import_part')
export class MemberImportPart {
  @PrimaryId() importId!: string;
  @PrimaryCount() part!: number;
  @Count() bytes!: number;
  @LongText() sealed!: string;
}

/** Some rows of the file as they were read, sealed; gone once they were brought in. */
@Entity('member_import_chunk')
export class MemberImportChunk {
  @PrimaryId() importId!: string;
  @PrimaryCount() chunk!: number;
  /** As a spreadsheet counts them. */
  @Count() lastLine!: number;
  @LongText() sealed!: string;
}

/** A row that could not be taken, and why; says nothing about who it is of. */
@Entity('member_import_problem')
export class MemberImportProblem {
  @PrimaryId() importId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) step!: Step;
  @PrimaryCount() line!: number;
  @Text(24) code!: ProblemCode;
  /** The row with the same phone before it. */
  @Count({ nullable: true }) sameAs!: number | null;
}

/** A row that was brought in, with what the card held right after. Written by the committer only. */
@Entity('member_import_row')
@Index('ix_member_import_row_import', ['importId', 'line'])
@Index('ix_member_import_row_member', ['memberId'])
export class MemberImportRow {
  /** `<import>:<row>`: a row is brought in once. */
  @PrimaryId() id!: string;
  @IdColumn() importId!: string;
  @Count() line!: number;
  @IdColumn() memberId!: string;
  /** True where the card was made by this row. */
  @Flag() isNew!: boolean;
  @Text(12) status!: 'imported' | 'rolledBack';
  @Amount() points!: number;
  @Amount() principalFen!: number;
  @Amount() bonusFen!: number;
  @Amount() growth!: number;
}
