import { z } from 'zod';
import { Tier } from '@shuke/shared/contract/common';
import { CardColours, CustomField } from '@shuke/shared/contract/shop';
import { usualNames } from '@shuke/shared/shopWords';

/** The name of the row in `setting`. */
export const programmeRow = 'programme';

const times = (most: number) => z.int().min(0).nullable().default(most);
const fen = (most: number) => z.int().min(0).nullable().default(most);

/** How often and how much one person may do in an hour and a day before somebody looks; null: as often as they like. */
const actCaps = (most: { timesPerHour: number; timesPerDay: number; fenPerHour: number; fenPerDay: number }) =>
  z
    .object({
      timesPerHour: times(most.timesPerHour),
      timesPerDay: times(most.timesPerDay),
      fenPerHour: fen(most.fenPerHour),
      fenPerDay: fen(most.fenPerDay),
    })
    .prefault({});

/** Of everything that is counted. */
const staffCapsOf = (factor: number) =>
  z
    .object({
      topUpCash: actCaps({
        timesPerHour: 60 * factor,
        timesPerDay: 200 * factor,
        fenPerHour: 1_000_000 * factor,
        fenPerDay: 2_000_000 * factor,
      }),
      undo: actCaps({
        timesPerHour: 40 * factor,
        timesPerDay: 100 * factor,
        fenPerHour: 1_000_000 * factor,
        fenPerDay: 2_000_000 * factor,
      }),
      refund: actCaps({
        timesPerHour: 30 * factor,
        timesPerDay: 100 * factor,
        fenPerHour: 1_500_000 * factor,
        fenPerDay: 5_000_000 * factor,
      }),
      // Points given and taken by hand, counted together, whichever their sign.
      adjust: actCaps({
        timesPerHour: 30 * factor,
        timesPerDay: 60 * factor,
        fenPerHour: 5_000 * factor,
        fenPerDay: 10_000 * factor,
      }),
      // Sales by card or other ways: what nobody counts at the end of a shift.
      earn: actCaps({
        timesPerHour: 600 * factor,
        timesPerDay: 3_000 * factor,
        fenPerHour: 5_000_000 * factor,
        fenPerDay: 20_000_000 * factor,
      }),
    })
    .prefault({});

/** What somebody may take off a bill alone: the small change, and by hand, up to a share of it and a sum. */
const discountCaps = (most: { roundOffFen: number; manualPermille: number; manualFen: number }) =>
  z
    .object({
      roundOffFen: z.int().min(0).default(most.roundOffFen),
      manualPermille: z.int().min(0).max(1_000).default(most.manualPermille),
      manualFen: z.int().min(0).default(most.manualFen),
    })
    .prefault({});

/**
 * The programme's settings: tiers, rules and caps, with the defaults a new shop starts from.
 * Stored as one row; a quote carries its version, so a change between quote and checkout is seen.
 */
export const Programme = z
  .object({
    brandName: z.string().min(1).max(32).default('山雀茶点'),
    /** What the shop calls points and growth value on its members' screens. */
    pointsName: z.string().min(1).max(8).default(usualNames.pointsName),
    growthName: z.string().min(1).max(8).default(usualNames.growthName),
    /** Fields of the shop's own on a member's profile. */
    customFields: z.array(CustomField).max(20).default([]),
    /** The shop's own colours of the card, by its look; none: those of the design. */
    cardColours: CardColours.default({}),
    tiers: z
      .array(Tier)
      .min(2)
      .max(8)
      .default([
        { level: 1, name: '新客', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
        { level: 2, name: '常客', look: 'apricot', growthFrom: 500, pricePermille: 980, earnSpeedPercent: 120 },
        { level: 3, name: '熟客', look: 'persimmon', growthFrom: 2000, pricePermille: 950, earnSpeedPercent: 150 },
        { level: 4, name: '老友', look: 'ink', growthFrom: 5000, pricePermille: 900, earnSpeedPercent: 200 },
      ]),
    welcomePoints: z.int().min(0).max(100_000).default(200),
    /** Points per yuan paid, before the tier's speed. */
    earn: z.object({ pointsPerYuan: z.int().min(0).max(100).default(1) }).prefault({}),
    burn: z
      .object({
        /** So many points pay one yuan. */
        pointsPerYuan: z.int().min(1).max(100_000).default(100),
        /** Bills below it take no points. */
        minimumSpendFen: z.int().min(0).default(2_000),
        /** Largest share of the discounted bill that points may pay. */
        maximumSharePercent: z.int().min(0).max(100).default(10),
        /** Points are taken in multiples of it. */
        stepPoints: z.int().min(1).default(100),
        /** Most points one sale takes, whatever the share allows. */
        pointsPerSaleMax: z.int().min(0).default(1_000),
      })
      .prefault({}),
    /** Growth value per yuan paid. */
    growthPerYuan: z.int().min(0).max(100).default(1),
    caps: z
      .object({
        /** Most that a member's wallet may hold: the law's limit for a registered card is ¥5,000. */
        walletFen: z.int().min(1).default(500_000),
        cashTopUpFen: z.int().min(1).default(100_000),
        /** Above it a sale needs a manager at the till. */
        saleFen: z.int().min(1).default(1_000_000),
        /** Above it a member confirms on their own phone: one sale, one day, one day without contact to the phone. */
        unconfirmedSaleFen: z.int().min(0).default(20_000),
        unconfirmedDayFen: z.int().min(0).default(50_000),
        unconfirmedDayOutOfContactFen: z.int().min(0).default(10_000),
        /** Most that one person alone brings in from an old system: stored value, and points at what they pay. */
        importFen: z.int().min(0).default(10_000_000),
        /** Most points one person alone gives or takes by hand. */
        adjustPoints: z.int().min(0).default(2_000),
        /** More acts by hand on one member's card on one day than this, whoever did them, and an owner is told. */
        memberActsPerDay: z.int().min(1).default(5),
      })
      .prefault({}),
    /** Beyond these a member of staff is locked for that act until a manager lifts it. An owner has none. */
    staffCaps: z.object({ cashier: staffCapsOf(1), manager: staffCapsOf(2) }).prefault({}),
    /** Above these somebody else must agree to a discount by hand. An owner has none. */
    discounts: z
      .object({
        cashier: discountCaps({ roundOffFen: 100, manualPermille: 100, manualFen: 2_000 }),
        manager: discountCaps({ roundOffFen: 1_000, manualPermille: 300, manualFen: 20_000 }),
      })
      .prefault({}),
    /** How long a second person may take to approve, and the first to act on it, together. */
    approvalMs: z
      .int()
      .min(60_000)
      .default(30 * 60_000),
    undoWindowMs: z
      .int()
      .min(0)
      .default(5 * 60_000),
    consent: z
      .object({
        version: z.string().min(1).max(32),
        title: z.string().min(1).max(64),
        paragraphs: z.array(z.string().min(1).max(2_000)).min(1).max(40),
      })
      .default({
        version: '2026-11',
        title: '会员章程与隐私政策',
        paragraphs: [
          '加入会员后，我们为您建立一张电子会员卡，记录积分、储值余额、成长值和每一笔明细。',
          '我们只用您的手机号做三件事：认出您；余额变动时通知您；换手机、换微信后找回积分和余额。',
          '我们保存您的手机号（加密）、微信标识和消费记录。不卖数据，不打电话推销，不与别的商家共享。',
          '积分按规则获得和使用，到期日写在明细里；储值本金随时可退，原路退回。',
          '您可以随时查看、导出或注销。注销后个人信息会被删除，账目按法律要求留存，不再指向您。',
        ],
      }),
    /** How much of a top-up can go back, and up to which amount staff may do it without somebody else's approval. */
    topUpRefund: z
      .object({
        /** What spending is counted against, see the wallet's `refundOf`; the terms below must say the same in words. */
        policy: z.enum(['proportional', 'paid_first', 'bonus_first']).default('proportional'),
        staffCapFen: z.int().min(0).default(100_000),
      })
      .prefault({}),
    /** Up to which amount staff may give back of a sale at once without somebody else's approval. */
    saleRefund: z.object({ staffCapFen: z.int().min(0).default(50_000) }).prefault({}),
    /** What a member agrees to before paying money in. */
    topUpTerms: z
      .object({
        version: z.string().min(1).max(32),
        title: z.string().min(1).max(64),
        /** The refund rule in plain words, shown above the button. */
        summary: z.string().min(1).max(200),
        paragraphs: z.array(z.string().min(1).max(2_000)).min(1).max(40),
      })
      .default({
        version: '2026-11',
        title: '储值卡章程',
        summary: '本金随时可退，原路退回；退款时收回未用的赠金。消费时按比例扣本金和赠金，长期有效。',
        paragraphs: [
          '储值卡记名，余额上限按单用途商业预付卡的规定执行，没有有效期。',
          '消费时按本金和赠金的比例一起扣，每一笔都能在余额明细里查到。',
          '本金随时可退，原路退回微信；退款时收回这笔充值还没有用掉的赠金，已经用掉的不补收。',
          '如果您付了钱而余额还没到账，系统会自动向微信核对并补上，您可以在“我的钱在哪”里看到每一步。',
        ],
      }),
  })
  .superRefine(({ tiers }, context) => {
    const wrong = tiers.some(
      (tier, place) => tier.level !== place + 1 || tier.growthFrom <= (tiers[place - 1]?.growthFrom ?? -1),
    );
    if (wrong || tiers[0]?.growthFrom !== 0) {
      context.addIssue({ code: 'custom', path: ['tiers'], message: '等级从 1 级、成长值 0 开始，逐级升高' });
    }
  });

/** The settings in force, and the version a quote remembers. */
export type Programme = z.output<typeof Programme> & { readonly version: number };
/** One rung of the ladder, with its benefits. */
export type Tier = Programme['tiers'][number];
