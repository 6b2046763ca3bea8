import { parseYuan } from '@shuke/shared/money';
import { plainYuan as yuan } from '../../ui/amounts.ts';
import { staffCapsSent, staffCapValues, type StaffCapValues } from './staffCaps.ts';
import { looks, type CapName, type Look, type Sent, type Settings } from './words.ts';

interface FieldValues {
  key: string;
  label: string;
  type: Settings['customFields'][number]['type'];
  /** One line, the choices parted by 、. */
  choices?: string;
  purpose: string;
}

/** Whose discounts have a limit. */
export type DiscountRole = keyof Settings['discounts'];

interface DiscountValues {
  roundOff: string;
  /** Of the bill. */
  percent: number;
  manual: string;
}

interface AgreementValues {
  version: string;
  title: string;
  text: string;
}

/** The settings as a form holds them: money in yuan, the consent as one text. */
export interface SettingsValues {
  brandName: string;
  pointsName: string;
  growthName: string;
  caps: Record<CapName, string>;
  discounts: Record<DiscountRole, DiscountValues>;
  adjustPoints: number;
  memberActsPerDay: number;
  staffCaps: StaffCapValues;
  refundCap: string;
  saleRefundCap: string;
  undoWindowMinutes: number;
  approvalMinutes: number;
  consent: AgreementValues;
  topUpTerms: AgreementValues & { summary: string };
  customFields: FieldValues[];
  cards: Record<Look, { own: boolean; background: string; text: string }>;
}

/** Settings → form. */
export function valuesOf({ caps: { adjustPoints, memberActsPerDay, ...caps }, ...settings }: Settings): SettingsValues {
  return {
    brandName: settings.brandName,
    pointsName: settings.pointsName,
    growthName: settings.growthName,
    caps: {
      walletFen: yuan(caps.walletFen),
      cashTopUpFen: yuan(caps.cashTopUpFen),
      saleFen: yuan(caps.saleFen),
      unconfirmedSaleFen: yuan(caps.unconfirmedSaleFen),
      unconfirmedDayFen: yuan(caps.unconfirmedDayFen),
      unconfirmedDayOutOfContactFen: yuan(caps.unconfirmedDayOutOfContactFen),
      importFen: yuan(caps.importFen),
    },
    discounts: { cashier: discountOf(settings.discounts.cashier), manager: discountOf(settings.discounts.manager) },
    ...{ adjustPoints, memberActsPerDay },
    staffCaps: staffCapValues(settings.staffCaps),
    refundCap: yuan(settings.topUpRefundStaffCapFen),
    saleRefundCap: yuan(settings.saleRefundStaffCapFen),
    undoWindowMinutes: settings.undoWindowMinutes,
    approvalMinutes: settings.approvalMinutes,
    consent: agreementOf(settings.consent),
    topUpTerms: { ...agreementOf(settings.topUpTerms), summary: settings.topUpTerms.summary },
    customFields: settings.customFields.map(({ choices, ...field }) => ({ ...field, choices: choices.join('、') })),
    cards: {
      green: cardOf(settings, 'green'),
      apricot: cardOf(settings, 'apricot'),
      persimmon: cardOf(settings, 'persimmon'),
      ink: cardOf(settings, 'ink'),
    },
  };
}

const agreementOf = ({ version, title, paragraphs }: Settings['consent']): AgreementValues => ({
  version,
  title,
  text: paragraphs.join('\n\n'),
});

const agreementSent = ({ version, title, text }: AgreementValues) => ({
  version: version.trim(),
  title: title.trim(),
  paragraphs: linesOf(text),
});

const discountOf = ({ roundOffFen, manualPermille, manualFen }: Settings['discounts'][DiscountRole]): DiscountValues => ({
  roundOff: yuan(roundOffFen),
  percent: manualPermille / 10,
  manual: yuan(manualFen),
});

const discountSent = ({ roundOff, percent, manual }: DiscountValues) => ({
  roundOffFen: parseYuan(roundOff),
  manualPermille: Math.round(percent * 10),
  manualFen: parseYuan(manual),
});

function cardOf({ cardColours }: Pick<Settings, 'cardColours'>, look: Look) {
  const own = cardColours[look];
  const usual = looks.find((each) => each.look === look);
  return {
    own: own !== undefined,
    background: own?.background ?? usual?.background ?? '#ffffff',
    text: own?.text ?? usual?.text ?? '#000000',
  };
}

/** Form → what is sent. The form has checked each amount. */
export function sentOf(values: SettingsValues, version: number): Sent {
  const { caps } = values;
  return {
    version,
    brandName: values.brandName.trim(),
    pointsName: values.pointsName.trim(),
    growthName: values.growthName.trim(),
    caps: {
      walletFen: parseYuan(caps.walletFen),
      cashTopUpFen: parseYuan(caps.cashTopUpFen),
      saleFen: parseYuan(caps.saleFen),
      unconfirmedSaleFen: parseYuan(caps.unconfirmedSaleFen),
      unconfirmedDayFen: parseYuan(caps.unconfirmedDayFen),
      unconfirmedDayOutOfContactFen: parseYuan(caps.unconfirmedDayOutOfContactFen),
      importFen: parseYuan(caps.importFen),
      adjustPoints: values.adjustPoints,
      memberActsPerDay: values.memberActsPerDay,
    },
    discounts: { cashier: discountSent(values.discounts.cashier), manager: discountSent(values.discounts.manager) },
    staffCaps: staffCapsSent(values.staffCaps),
    topUpRefundStaffCapFen: parseYuan(values.refundCap),
    saleRefundStaffCapFen: parseYuan(values.saleRefundCap),
    undoWindowMinutes: values.undoWindowMinutes,
    approvalMinutes: values.approvalMinutes,
    consent: agreementSent(values.consent),
    topUpTerms: { ...agreementSent(values.topUpTerms), summary: values.topUpTerms.summary.trim() },
    customFields: values.customFields.map(({ choices = '', type, ...field }) => ({
      ...field,
      type,
      choices:
        type === 'choice'
          ? choices
              .split(/[、,，]/)
              .map((each) => each.trim())
              .filter((each) => each !== '')
          : [],
    })),
    cardColours: Object.fromEntries(
      looks.flatMap(({ look }) => {
        const { own, background, text } = values.cards[look];
        return own ? [[look, { background, text }]] : [];
      }),
    ),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
