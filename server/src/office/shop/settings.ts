import { changesBetween } from '@shuke/shared/auditWords';
import type { Contract } from '@shuke/shared/contract';
import type { ParsedOf } from '@shuke/shared/contract/kit';
import { replaceProgramme, type Directory, type Programme } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { recordAction } from '../../staff/index.ts';
import { keepTexts, keepTextsBefore, requireNewVersions } from './agreements.ts';
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
  staffCaps: programme.staffCaps,
  topUpRefundStaffCapFen: programme.topUpRefund.staffCapFen,
  saleRefundStaffCapFen: programme.saleRefund.staffCapFen,
  undoWindowMinutes: Math.floor(programme.undoWindowMs / minuteMs),
  approvalMinutes: Math.floor(programme.approvalMs / minuteMs),
  consent: programme.consent,
  topUpTerms: programme.topUpTerms,
  customFields: programme.customFields,
  cardColours: programme.cardColours,
});

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
  await requireNewVersions(db, sent);
  const at = clock.now();
  const programme = await replaceProgramme(
    db,
    { version, at },
    (before) => applied(before, sent),
    async (tx, next, before) => {
      await keepTextsBefore(tx, before);
      await keepTexts(tx, sent, at);
      const detail = { version: next.version, ...changesBetween(shopSettingsOf(before), shopSettingsOf(next)) };
      await recordAction(tx, { staffId, action: 'settings.change', subject: 'programme', detail, at });
    },
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
  staffCaps: sent.staffCaps,
  topUpRefund: { ...before.topUpRefund, staffCapFen: sent.topUpRefundStaffCapFen },
  saleRefund: { ...before.saleRefund, staffCapFen: sent.saleRefundStaffCapFen },
  undoWindowMs: sent.undoWindowMinutes * minuteMs,
  approvalMs: sent.approvalMinutes * minuteMs,
  consent: sent.consent,
  topUpTerms: sent.topUpTerms,
  customFields: sent.customFields,
  cardColours: sent.cardColours,
});
