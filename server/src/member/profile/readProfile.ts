import { maskPhone } from '@shuke/shared/phone';
import { nameConsents, type Directory } from '../../merchant/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { toIso } from '../../platform/instant.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { MemberConsent, type Member } from '../entities.ts';
import { readMember } from '../queries.ts';
import { MemberProfile } from './entities.ts';
import { presentFields } from './ownFields.ts';
import { readPreferences } from './preferences.ts';

/** What a profile is shown from. */
export interface ProfileNeeds {
  db: Database;
  secrets: Secrets;
  directory: Directory;
}

/** So often may a member say their birthday: once, and put it right once. */
export const birthdaySetsMax = 2;

const consentsShown = 50;

/** What a member says of themself; empty where they have said nothing yet. */
export async function profileOf(db: Database, memberId: string): Promise<Omit<MemberProfile, 'id' | 'updatedAt'>> {
  const found = await db.reader.getRepository(MemberProfile).findOneBy({ id: memberId });
  return found ?? { gender: null, birthday: null, birthdaySets: 0, ownFields: {} };
}

/** Gender, birthday and the shop's own fields, as they are shown. */
export async function presentProfile({ db, directory }: Pick<ProfileNeeds, 'db' | 'directory'>, memberId: string) {
  const [{ gender, birthday, ownFields }, { customFields }] = await Promise.all([profileOf(db, memberId), directory.programme()]);
  return { gender, birthday, fields: presentFields(customFields, ownFields) };
}

/** What a member wishes of their card, with what the shop does by itself. */
export async function presentWishes(
  { directory }: Pick<ProfileNeeds, 'directory'>,
  { confirmFromFen, quietFrom, quietTo }: Pick<Member, 'confirmFromFen' | 'quietFrom' | 'quietTo'>,
) {
  const { caps } = await directory.programme();
  const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  return { confirmFromFen, quiet, shopConfirmsAboveFen: caps.unconfirmedSaleFen };
}

/** All that a member can look at and put right on their own page. */
export async function readProfile(needs: ProfileNeeds, memberId: string) {
  const { db, secrets } = needs;
  const [member, shown, { birthdaySets }, preferences, consents] = await Promise.all([
    readMember(db, memberId),
    presentProfile(needs, memberId),
    profileOf(db, memberId),
    readPreferences(db, memberId),
    db.reader.getRepository(MemberConsent).find({ where: { memberId }, order: { id: 'DESC' }, take: consentsShown }),
  ]);
  const named = await nameConsents(db, await needs.directory.programme(), consents);
  return {
    ...shown,
    name: member.name,
    phoneMasked: maskPhone(secrets.openPhone(member.phoneSealed)),
    cardNumber: member.cardNumber,
    joinedAt: toIso(member.joinedAt),
    status: member.status,
    canChangeBirthday: birthdaySets < birthdaySetsMax,
    preferences,
    wishes: await presentWishes(needs, member),
    consents: named.map((consent) => ({ ...consent, at: toIso(consent.at) })),
  };
}
