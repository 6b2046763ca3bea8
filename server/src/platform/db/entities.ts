import { Entity } from 'typeorm';
import { Count, Instant, PrimaryId, Text } from './columns.ts';

/** A migration that has run here. */
@Entity('schema_migration')
export class SchemaMigration {
  /** The file's name without its ending: `0001-ledger`. */
  @PrimaryId() id!: string;
  @Instant() ranAt!: number;
}

/** A job that only one process may have: `server` on a database without Redis, `migrate`. */
@Entity('process_lease')
export class ProcessLease {
  @PrimaryId() id!: string;
  /** Who holds it: made at random by the process. */
  @Text(64) holder!: string;
  /** Goes up while the holder lives. A number and not a time: the clocks of two machines need not agree. */
  @Count() beat!: number;
}
