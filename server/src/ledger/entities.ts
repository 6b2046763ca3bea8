import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  Amount,
  BusinessDate,
  Count,
  IdColumn,
  Instant,
  Json,
  LongText,
  PrimaryCount,
  PrimaryId,
  Text,
} from '../platform/db/columns.ts';
import type { TransactionKind } from './unit.ts';

/** SHA-256 in hex. */
const hashLength = 64;
/** An idempotency key with its actor and operation; longer ones are hashed. */
export const recordIdLength = 191;

/** The only thing that is ever locked: whose accounts and rows a unit changes. */
@Entity('ledger_owner')
export class LedgerOwner {
  @PrimaryId() id!: string;
}

/** A running balance. */
@Entity('ledger_account')
@Check('ck_ledger_account_available', 'available >= 0')
export class LedgerAccount {
  @PrimaryId() id!: string;
  @Amount() available!: number;
}

/** The part of a balance that ends on one day, or came with one top-up. Emptied lots stay, at zero. */
@Entity('ledger_lot')
@Check('ck_ledger_lot_available', 'available >= 0')
@Index('ix_ledger_lot_expiry', ['expiresOn', 'account'])
export class LedgerLot {
  @PrimaryId() account!: string;
  /** Points: the expiry date. Principal and bonus: the id of the top-up. */
  @PrimaryId() lot!: string;
  @BusinessDate({ nullable: true }) expiresOn!: string | null;
  @IdColumn({ nullable: true }) merchantId!: string | null;
  @IdColumn({ nullable: true }) branchId!: string | null;
  @Amount() available!: number;
}

/** One database transaction of one writer, chained to the one before by its hash. */
@Entity('ledger_batch')
export class LedgerBatch {
  @PrimaryId() writer!: string;
  /** 1, 2, 3 … without gaps. */
  @PrimaryCount() seq!: number;
  @Text(hashLength) prev!: string;
  @Text(hashLength) hash!: string;
  /** How many units it committed. */
  @Count() units!: number;
  @Instant() committedAt!: number;
}

/** An immutable event, with what it did to its member's balances for the history. */
@Entity('ledger_transaction')
@Index('uq_ledger_transaction_reference', ['reference'], { unique: true })
@Index('uq_ledger_transaction_place', ['writer', 'seq', 'n'], { unique: true })
@Index('ix_ledger_transaction_member', ['memberId', 'id'])
@Index('ix_ledger_transaction_branch', ['branchId', 'id'])
@Index('ix_ledger_transaction_sale', ['saleId'])
export class LedgerTransaction {
  @PrimaryId() id!: string;
  @Text(16) kind!: TransactionKind;
  @Text(128) reference!: string;
  @Instant() occurredAt!: number;
  @BusinessDate() businessDate!: string;
  @IdColumn({ nullable: true }) memberId!: string | null;
  @IdColumn({ nullable: true }) branchId!: string | null;
  @IdColumn({ nullable: true }) staffId!: string | null;
  @IdColumn({ nullable: true }) saleId!: string | null;
  @IdColumn({ nullable: true }) reverses!: string | null;
  @Json() ruleRefs!: readonly string[];
  /** Which batch wrote it, and its place there from 0. */
  @IdColumn() writer!: string;
  @Count() seq!: number;
  @Count() n!: number;
  /** Null when the member's points did not move; wallet is principal and bonus together. */
  @Amount({ nullable: true }) pointsDelta!: number | null;
  @Amount({ nullable: true }) pointsAfter!: number | null;
  @Amount({ nullable: true }) walletDelta!: number | null;
  @Amount({ nullable: true }) walletAfter!: number | null;
}

/**
 * An amount from a source to a destination, with both balances after it (null where no balance is kept). Found by its
 * transaction; no index by account, which every sale would pay for and only reports would read.
 */
@Entity('ledger_posting')
@Check('ck_ledger_posting_amount', 'amount > 0')
export class LedgerPosting {
  @PrimaryId() transactionId!: string;
  @PrimaryCount() line!: number;
  @IdColumn() source!: string;
  @IdColumn() destination!: string;
  @Amount() amount!: number;
  @Amount({ nullable: true }) sourceAfter!: number | null;
  @Amount({ nullable: true }) destinationAfter!: number | null;
}

/** How a posting drew on (below zero) or filled (above zero) a lot; what a refund goes by. */
@Entity('ledger_posting_lot')
export class LedgerPostingLot {
  @PrimaryId() transactionId!: string;
  @PrimaryCount() line!: number;
  @PrimaryId() account!: string;
  @PrimaryId() lot!: string;
  @Amount() amount!: number;
}

/** The first answer to a key, written in the transaction of the work it answers for. */
@Entity('idempotency_record')
@Index('ix_idempotency_record_at', ['at'])
@Index('ix_idempotency_record_batch', ['writer', 'seq'])
export class IdempotencyRecord {
  @PrimaryColumn({ type: 'varchar', length: recordIdLength }) id!: string;
  @Text(hashLength) inputHash!: string;
  /** JSON; null where the answer was not to be kept. */
  @LongText({ nullable: true }) answer!: string | null;
  @IdColumn() writer!: string;
  @Count() seq!: number;
  @Instant() at!: number;
}

/** The ledger's tables, for the data source. */
export const ledgerEntities = [
  LedgerOwner,
  LedgerAccount,
  LedgerLot,
  LedgerBatch,
  LedgerTransaction,
  LedgerPosting,
  LedgerPostingLot,
  IdempotencyRecord,
];
