import type { IdentityId, MemberId } from '@shuke/shared/ids';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { Committer, Effects, Unit, View } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { hashOf, onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { auditRow, requireBranch, requireOther } from '../staff/index.ts';
import { newCardNumber } from './cardNumber.ts';
import { usualWishes, type Member, type MemberIdentity, type MemberPhone } from './entities.ts';
import { counterIdentityOf, counterApp, nobody, phoneIdOf } from './identity.ts';

interface Needs {
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  directory: Directory;
}

/** What somebody at the counter said, and agreed to. */
export interface CounterJoin {
  branchId: string;
  phone: string;
  name?: string | undefined;
  /** The text that was read to them, or that they read. */
  consentVersion: string;
}

/** The new card; it earns by its number until its holder logs in through WeChat with the same phone. */
export interface CounterJoined {
  memberId: MemberId;
  cardNumber: string;
}

/**
 * Makes somebody a member whose phone number a cashier typed. Nobody has proved that it is theirs: the card is linked to a
 * person only when WeChat says that they hold this number (`join`). Throws `forbidden`, `not_found`, `branch_closed`,
 * `consent_outdated`, `already_member`, `self_dealing`.
 */
export async function joinAtCounter(
  { clock, secrets, committer, directory }: Needs,
  caller: StaffCaller,
  { phone, ...input }: CounterJoin,
): Promise<CounterJoined> {
  requireBranch(caller, input.branchId);
  const [branch, { consent }] = await Promise.all([directory.branch(input.branchId), directory.programme()]);
  requireOpen(branch);
  if (input.consentVersion !== consent.version) throw new DomainError('consent_outdated');
  const phoneHash = secrets.phoneHash(phone);
  requireOther(caller, { phoneHash });
  const now = clock.now();
  const row: Member & { id: MemberId } = {
    id: newId('mem'),
    cardNumber: newCardNumber(),
    name: input.name ?? `会员${phone.slice(-4)}`,
    phoneSealed: secrets.sealPhone(phone),
    phoneHash,
    phoneTail: phone.slice(-4),
    unionid: null,
    ...newCard,
    homeBranchId: branch.id,
    joinedOn: businessDate(now, branch.cutoffHour),
    joinedAt: now,
  };
  // The number goes into the record of the key as its keyed hash only.
  const once = onceFor(caller.staffId, 'member.joinAtCounter', caller.idempotencyKey, { ...input, phoneHash });
  const agreed = { version: consent.version, textHash: hashOf(consent) };
  return committer.submit({ ...counterUnit(row, agreed, caller.staffId), once });
}

const newCard = {
  ...({ status: 'active', walletFrozen: false, visitCount: 0, paymentsBegun: 0, erasedAt: null, mergedInto: null } as const),
  ...usualWishes,
};

interface Agreed {
  version: string;
  textHash: string;
}

function counterUnit(row: Member & { id: MemberId }, agreed: Agreed, staffId: string): Unit<CounterJoined> {
  const phoneId = phoneIdOf(row.phoneHash);
  const identityId = counterIdentityOf(row.phoneHash);
  return {
    owners: [row.id, phoneId, identityId],
    accounts: [],
    rows: [
      ['member_phone', phoneId],
      ['member_identity', identityId],
    ],
    references: [],
    claims: [{ entity: 'member', property: 'cardNumber', value: row.cardNumber, code: 'conflict' }],
    decide(view) {
      const holder = view.row<MemberPhone>('member_phone', phoneId);
      if (holder !== undefined && holder.memberId !== nobody) throw new DomainError('already_member');
      return joinedEffects(view, row, { agreed, staffId, phoneId, identityId });
    },
  };
}

function joinedEffects(
  view: View,
  row: Member & { id: MemberId },
  { agreed, staffId, phoneId, identityId }: { agreed: Agreed; staffId: string; phoneId: string; identityId: IdentityId },
): Effects<CounterJoined> {
  const { id: memberId, joinedAt: at } = row;
  const person = { id: identityId, appId: counterApp, openid: row.phoneHash, unionid: null, memberId, createdAt: at };
  const isKnown = view.row<MemberIdentity>('member_identity', identityId) !== undefined;
  // The number of a card that ended is nobody's, and its row is there still.
  const wasHeld = view.row<MemberPhone>('member_phone', phoneId) !== undefined;
  const audit = auditRow({
    staffId,
    action: 'member.joinAtCounter',
    branchId: row.homeBranchId,
    subject: memberId,
    // Who says that the person agreed, and to what.
    detail: { consentVersion: agreed.version, consentHash: agreed.textHash },
    at,
  });
  return {
    transactions: [],
    inserts: [
      { entity: 'member', row: { ...row } },
      { entity: 'member_consent', row: { id: newId('cns'), memberId, ...agreed, at } },
      ...(wasHeld ? [] : [{ entity: 'member_phone', row: { id: phoneId, memberId } }]),
      ...(isKnown ? [] : [{ entity: 'member_identity', row: person }]),
      audit,
    ],
    updates: [
      ...(isKnown ? [{ entity: 'member_identity', id: identityId, patch: { memberId, openid: row.phoneHash } }] : []),
      ...(wasHeld ? [{ entity: 'member_phone', id: phoneId, patch: { memberId } }] : []),
    ],
    events: [outboxDraft('member.joined', { memberId })],
    answer: { memberId, cardNumber: row.cardNumber },
  };
}
