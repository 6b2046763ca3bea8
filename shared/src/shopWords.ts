/** What a shop calls its points and its growth value. */
export interface ShopNames {
  readonly pointsName: string;
  readonly growthName: string;
}

/** What they are called until a shop calls them something else; our own sentences are written with these. */
export const usualNames: ShopNames = { pointsName: '积分', growthName: '成长值' };

const ours = new RegExp(`${usualNames.pointsName}|${usualNames.growthName}`, 'g');

/**
 * A sentence of ours with the shop's own names in it: 得 96 积分 → 得 96 喜鹊豆. The one place that puts them in. Not for
 * what a shop wrote and members agreed to: that stays to the letter. Pure.
 */
export const inShopWords = (sentence: string, { pointsName, growthName }: ShopNames): string =>
  sentence.replace(ours, (word) => (word === usualNames.pointsName ? pointsName : growthName));
