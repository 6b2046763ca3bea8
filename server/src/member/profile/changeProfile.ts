import type { MemberId } from '@shuke/shared/ids';
import { noEffects, untouched, type Committer, type RowInsert, type Unit, type View } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Member } from '../entities.ts';
import { requireOpenCard } from '../openCard.ts';
import type { MemberProfile } from './entities.ts';
import { withSaid, type OwnField, type Said } from './ownFields.ts';
import { birthdaySetsMax } from './readProfile.ts';

/** What is said anew; what is left out stays. */
export interface ProfileChange {
  name?: string | undefined;
  gender?: MemberProfile['gender'] | undefined;
  birthday?: string | null | undefined;
  fields?: readonly Said[] | undefined;
}

/** Who says it: the member themself, or staff with a row for the trail. */
export interface ProfileAuthor {
  /** True for the member, who says a birthday once and puts it right once. */
  isMember: boolean;
  trail?: (homeBranchId: string | null) => RowInsert;
}

interface Needs {
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

const bornFrom = '1900-01-01';
const nothingSaid = { gender: null, birthday: null, birthdaySets: 0, ownFields: {} } as const;

/**
 * Changes what is known of a member besides money. Throws `not_found`, `member_closed`, `field_invalid` (also a birthday to
 * come), `birthday_fixed`.
 */
export async function changeProfile(
  { clock, committer, directory }: Needs,
  memberId: MemberId,
  change: ProfileChange,
  author: ProfileAuthor,
): Promise<void> {
  const { birthday } = change;
  const at = clock.now();
  if (birthday != null && (birthday > businessDate(at) || birthday < bornFrom))
    throw new DomainError('field_invalid', { param: 'birthday' });
  const { customFields } = await directory.programme();
  await committer.submit(profileUnit({ memberId, change, author, customFields, at }));
}

interface Facts {
  memberId: MemberId;
  change: ProfileChange;
  author: ProfileAuthor;
  customFields: readonly OwnField[];
  at: number;
}

function profileUnit(facts: Facts): Unit<null> {
  const { memberId, change, author } = facts;
  return {
    ...untouched,
    owners: [memberId],
    rows: [
      ['member', memberId],
      ['member_profile', memberId],
    ],
    decide(view) {
      const member = requireOpenCard(view.row<Member>('member', memberId));
      const { before, after } = decideProfile(view, facts);
      const trail = author.trail?.(member.homeBranchId);
      const renamed = change.name !== undefined && change.name !== member.name;
      return {
        ...noEffects,
        inserts: [
          ...(before === undefined ? [{ entity: 'member_profile', row: { id: memberId, ...after } }] : []),
          ...(trail === undefined ? [] : [trail]),
        ],
        updates: [
          ...(before === undefined ? [] : [{ entity: 'member_profile', id: memberId, patch: after }]),
          ...(renamed ? [{ entity: 'member', id: memberId, patch: { name: change.name } }] : []),
        ],
        answer: null,
      };
    },
  };
}

function decideProfile(view: View, { memberId, change, author, customFields, at }: Facts) {
  const before = view.row<MemberProfile>('member_profile', memberId);
  const { gender, birthday, birthdaySets, ownFields } = before ?? nothingSaid;
  const saysBirthday = change.birthday != null && change.birthday !== birthday;
  if (saysBirthday && author.isMember && birthdaySets >= birthdaySetsMax) throw new DomainError('birthday_fixed');
  return {
    before,
    after: {
      gender: change.gender === undefined ? gender : change.gender,
      birthday: change.birthday === undefined ? birthday : change.birthday,
      birthdaySets: birthdaySets + (saysBirthday && author.isMember ? 1 : 0),
      ownFields: withSaid(ownFields, customFields, change.fields ?? []),
      updatedAt: at,
    },
  };
}
