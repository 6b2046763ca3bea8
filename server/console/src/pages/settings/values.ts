import { parseYuan } from '@shuke/shared/money';
import { plainYuan as yuan } from '../../ui/amounts.ts';
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

/** The settings as a form holds them: money in yuan, the consent as one text. */
export interface SettingsValues {
  brandName: string;
  pointsName: string;
  growthName: string;
  caps: Record<CapName, string>;
  discounts: Record<DiscountRole, DiscountValues>;
  adjustPoints: number;
  refundCap: string;
  undoWindowMinutes: number;
  consentVersion: string;
  consentTitle: string;
  consentText: string;
  customFields: FieldValues[];
  cards: Record<Look, { own: boolean; background: string; text: string }>;
}

/** Settings → form. */
export function valuesOf({ caps: { adjustPoints, ...caps }, ...settings }: Settings): SettingsValues {
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
    },
    discounts: { cashier: discountOf(settings.discounts.cashier), manager: discountOf(settings.discounts.manager) },
    adjustPoints,
    refundCap: yuan(settings.topUpRefundStaffCapFen),
    undoWindowMinutes: settings.undoWindowMinutes,
    consentVersion: settings.consent.version,
    consentTitle: settings.consent.title,
    consentText: settings.consent.paragraphs.join('\n\n'),
    customFields: settings.customFields.map(({ choices, ...field }) => ({ ...field, choices: choices.join('、') })),
    cards: {
      green: cardOf(settings, 'green'),
      apricot: cardOf(settings, 'apricot'),
      persimmon: cardOf(settings, 'persimmon'),
      ink: cardOf(settings, 'ink'),
    },
  };
}

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
      adjustPoints: values.adjustPoints,
    },
    discounts: { cashier: discountSent(values.discounts.cashier), manager: discountSent(values.discounts.manager) },
    topUpRefundStaffCapFen: parseYuan(values.refundCap),
    undoWindowMinutes: values.undoWindowMinutes,
    consent: {
      version: values.consentVersion.trim(),
      title: values.consentTitle.trim(),
      paragraphs: linesOf(values.consentText),
    },
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
