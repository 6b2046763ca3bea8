import type { Contract } from '@shuke/shared/contract';
import type { ParsedOf } from '@shuke/shared/contract/kit';
import { MemberConsent } from '../../member/index.ts';
import { replaceProgramme, type Directory, type Programme } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { hashOf } from '../../platform/once.ts';
import { recordAction } from '../../staff/index.ts';
import { contrastMin, contrastOf } from './contrast.ts';

/** The settings an owner changes, as they come in. */
export type ShopSettings = Omit<ParsedOf<Contract['settings.change']>, 'version'>;

const minuteMs = 60_000;

/** The owner's part of the programme. */
export const shopSettingsOf = (programme: Omit<Programme, 'version'>): ShopSettings => ({
  brandName: programme.brandName,
  pointsName: programme.pointsName,
  growthName: programme.growthName,
  caps: programme.caps,
  discounts: programme.discounts,
  topUpRefundStaffCapFen: programme.topUpRefund.staffCapFen,
  undoWindowMinutes: Math.floor(programme.undoWindowMs / minuteMs),
  consent: programme.consent,
  customFields: programme.customFields,
  cardColours: programme.cardColours,
});

/** Which texts members agreed to, the last first. */
export async function consentVersions({ reader }: Database) {
  const rows = await reader
    .getRepository(MemberConsent)
    .createQueryBuilder('consent')
    .select('consent.version', 'version')
    .addSelect('COUNT(*)', 'members')
    .addSelect('MAX(consent.at)', 'last')
    .groupBy('consent.version')
    .orderBy('last', 'DESC')
    .limit(50)
    .getRawMany<{ version: string; members: number | string; last: number | string }>();
  return rows.map(({ version, members, last }) => ({ version, members: Number(members), lastOn: businessDate(Number(last)) }));
}

/**
 * Replaces the owner's part of the programme and leaves the rest. Throws `conflict` when somebody else changed any of it
 * since `version`, `contrast_low`, and `consent_version_used` for another text under a version members agreed to.
 */
export async function changeSettings(
  { db, clock, directory }: { db: Database; clock: Clock; directory: Directory },
  { staffId }: StaffCaller,
  { version, ...sent }: ShopSettings & { version: number },
): Promise<ShopSettings & { version: number }> {
  for (const { background, text } of Object.values(sent.cardColours))
    if (contrastOf(background, text) < contrastMin) throw new DomainError('contrast_low', { param: 'cardColours' });
  await requireNewText(db, sent.consent);
  const at = clock.now();
  const programme = await replaceProgramme(
    db,
    { version, at },
    (before) => applied(before, sent),
    (tx, next) =>
      recordAction(tx, { staffId, action: 'settings.change', subject: 'programme', detail: { version: next.version }, at }),
  );
  directory.forget();
  return { ...shopSettingsOf(programme), version: programme.version };
}

const applied = (before: Programme, sent: ShopSettings): Record<string, unknown> => ({
  ...before,
  brandName: sent.brandName,
  pointsName: sent.pointsName,
  growthName: sent.growthName,
  caps: sent.caps,
  discounts: sent.discounts,
  topUpRefund: { ...before.topUpRefund, staffCapFen: sent.topUpRefundStaffCapFen },
  undoWindowMs: sent.undoWindowMinutes * minuteMs,
  consent: sent.consent,
  customFields: sent.customFields,
  cardColours: sent.cardColours,
});

/** What members agreed to under a version stays what they agreed to. */
async function requireNewText({ reader }: Database, consent: ShopSettings['consent']): Promise<void> {
  const agreed = await reader.getRepository(MemberConsent).findOneBy({ version: consent.version });
  if (agreed !== null && agreed.textHash !== hashOf(consent)) throw new DomainError('consent_version_used', { param: 'consent' });
}
