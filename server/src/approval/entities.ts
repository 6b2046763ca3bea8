import { Entity, Index } from 'typeorm';
import { Amount, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/** What may need a second person. */
export type ApprovalKind =
  | 'topUpCash'
  | 'topUpRefund'
  | 'saleUndo'
  | 'saleRefund'
  | 'saleDiscount'
  | 'pointsAdjust'
  | 'companyTopUp'
  | 'companyHolder'
  | 'memberImport';

/** More of what is asked, in words and figures a second person is shown. */
export type ApprovalFacts = Readonly<Record<string, string | number | null>>;

/** Of a refund of a sale that points paid a part of, the money and the points of it. Pure. */
export const backOf = ({ kind, facts }: Pick<Approval, 'kind' | 'facts'>): { moneyFen?: number; pointsBack?: number } =>
  kind === 'saleRefund' && facts !== null ? { moneyFen: Number(facts['moneyFen']), pointsBack: Number(facts['pointsBack']) } : {};

/** Where an approval stands; what expired is told by `expiresAt`. The transitions are in `states.ts`. */
export type ApprovalStatus = 'waiting' | 'approved' | 'refused' | 'used';

/** 批准: what one person wants to do, frozen, and what another said to it. Written by the committer only. */
@Entity('approval')
@Index('ix_approval_branch', ['branchId', 'id'])
@Index('ix_approval_status', ['status', 'id'])
export class Approval {
  @PrimaryId() id!: string;
  @Text(20) kind!: ApprovalKind;
  @Text(10) status!: ApprovalStatus;
  @IdColumn() makerId!: string;
  @IdColumn() branchId!: string;
  /** What it is done to: a member, a top-up, a sale. */
  @IdColumn() subject!: string;
  @IdColumn({ nullable: true }) memberId!: string | null;
  /** Keyed hash of the phone of who gains by it: they may neither ask nor approve. */
  @Text(64, { nullable: true }) beneficiaryHash!: string | null;
  @Amount({ nullable: true }) amountFen!: number | null;
  /** What else it was asked for with: the bill of a discount. Null where there is nothing else. */
  @Json({ nullable: true }) facts!: ApprovalFacts | null;
  /** Of kind, branch, subject, amount and facts: what is done with it must be exactly this. */
  @Text(64) inputHash!: string;
  @Text(60) reason!: string;
  @Instant() askedAt!: number;
  @Instant() expiresAt!: number;
  @IdColumn({ nullable: true }) checkerId!: string | null;
  @Instant({ nullable: true }) answeredAt!: number | null;
  @Text(60, { nullable: true }) note!: string | null;
  @Instant({ nullable: true }) usedAt!: number | null;
}
