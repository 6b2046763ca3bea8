import { Entity, Index } from 'typeorm';
import { Amount, BusinessDate, Count, Flag, IdColumn, Instant, PrimaryId, Text } from '../platform/db/columns.ts';

/** 会员: a person who joined. Written by the committer only. */
@Entity('member')
@Index('uq_member_card', ['cardNumber'], { unique: true })
@Index('ix_member_home_branch', ['homeBranchId', 'joinedOn'])
@Index('ix_member_joined', ['joinedOn', 'homeBranchId'])
@Index('ix_member_phone_tail', ['phoneTail', 'id'])
@Index('ix_member_name', ['name'])
@Index('ix_member_merged_into', ['mergedInto'])
export class Member {
  @PrimaryId() id!: string;
  @Text(16) cardNumber!: string;
  @Text(32) name!: string;
  @Text(128) phoneSealed!: string;
  @Text(64) phoneHash!: string;
  /** Last four digits, for the till. */
  @Text(4) phoneTail!: string;
  @Text(64, { nullable: true }) unionid!: string | null;
  @Text(10) status!: 'active' | 'frozen';
  /** By the member's own wish: stored value stays where it is, everything else works. */
  @Flag({ default: 0 }) walletFrozen!: boolean;
  /** 储值付款确认: from so many fen the member agrees on their phone; 0: always; null: as the shop's caps have it. */
  @Amount({ nullable: true }) confirmFromFen!: number | null;
  /** 夜间免打扰, in minutes of the day in Beijing; both null: never quiet. */
  @Count({ nullable: true, default: 1_320 }) quietFrom!: number | null;
  @Count({ nullable: true, default: 480 }) quietTo!: number | null;
  @Count() visitCount!: number;
  /** Payments begun that can still bring money to this card, or give it back; never lowered, so that a decision sees a new one. */
  @Count({ default: 0 }) paymentsBegun!: number;
  /** The branch of the first sale. */
  @IdColumn({ nullable: true }) homeBranchId!: string | null;
  @BusinessDate() joinedOn!: string;
  @Instant() joinedAt!: number;
  /** When the membership ended: nothing here is of a person any more. */
  @Instant({ nullable: true }) erasedAt!: number | null;
  /** The card of the same person that this one became part of. */
  @IdColumn({ nullable: true }) mergedInto!: string | null;
}

/** What holds while a member has said nothing: confirmed as the shop has it, and quiet from 22:00 to 08:00. */
export const usualWishes = { confirmFromFen: null, quietFrom: 1_320, quietTo: 480 } as const satisfies Partial<Member>;

/** A person within one app: (appid, openid), and the unionid that joins the apps. Written by the committer only. */
@Entity('member_identity')
@Index('ix_member_identity_member', ['memberId'])
export class MemberIdentity {
  /** Made from appid and openid, so that the row can be named before it exists. */
  @PrimaryId() id!: string;
  @Text(32) appId!: string;
  @Text(64) openid!: string;
  @Text(64, { nullable: true }) unionid!: string | null;
  @IdColumn({ nullable: true }) memberId!: string | null;
  @Instant() createdAt!: number;
}

/** Who holds a phone number now; made from its keyed hash. Written by the committer only. */
@Entity('member_phone')
export class MemberPhone {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
}

/** Consent as it was given: to which text, when. Append-only. */
@Entity('member_consent')
@Index('ix_member_consent_member', ['memberId'])
@Index('ix_member_consent_version', ['version', 'at'])
export class MemberConsent {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @Text(32) version!: string;
  @Text(64) textHash!: string;
  @Instant() at!: number;
}

/** A signed-in person within one app. The token itself is stored nowhere. */
@Entity('member_session')
@Index('ix_member_session_identity', ['identityId'])
export class MemberSession {
  /** SHA-256 of the token. */
  @PrimaryId() id!: string;
  @IdColumn() identityId!: string;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) revokedAt!: number | null;
}

/** An installation that can show the member code. */
@Entity('member_device')
@Index('ix_member_device_member', ['memberId'])
@Index('uq_member_device_handle', ['handle'], { unique: true })
@Index('ix_member_device_previous', ['previousHandle'])
export class MemberDevice {
  @PrimaryId() id!: string;
  @IdColumn() memberId!: string;
  @Text(64) installationId!: string;
  @Text(40) label!: string;
  @Text(9) handle!: string;
  @Instant() handleIssuedAt!: number;
  /** Lives until the new handle is first used, at most 60 days. */
  @Text(9, { nullable: true }) previousHandle!: string | null;
  @Instant({ nullable: true }) previousHandleUntil!: number | null;
  /** Part of the key; raised to make a new key for the same device. */
  @Count() keyGeneration!: number;
  /** The newest step accepted: a code at or below it is used up. */
  @Count() lastStep!: number;
  @Instant() createdAt!: number;
  @Instant({ nullable: true }) revokedAt!: number | null;
}
