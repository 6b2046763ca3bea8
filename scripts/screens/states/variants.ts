/** How a page is looked at: in each theme, with large letters, and as it is when things are not as usual. */
export const variants = ['light', 'dark', 'care', 'long', 'empty', 'failed', 'offline'] as const;

/** One of them. */
export type Variant = (typeof variants)[number];

const longName = '欧阳慕容司徒端木南宫夏侯诸葛上官东方皇甫';
const [hugeFen, hugeCount] = [999_999_999, 10_000_000];
const named = /^(name|memberName|staffName|branchName|label|title|ownerName|brandName|byName|askedBy|customer)$/;
const counted =
  /^(points|pointsEarned|pointsAfter|growth|visitCount|saleCount|newMemberCount|pointsBurned|delta|after|growthMissing)$/;
/** What an empty shop has nothing of; lists that every shop has stay. */
const emptied =
  /^(data|recent|holders|wallets|orders|plans|messages|entries|sales|devices|consents|people|scores|months|cards|cues|candidates|fields)$/;

/** An answer of the server, as it might be at its longest: names of twenty characters, ¥9,999,999.99, ten million points. */
export const exaggerated = (answer: unknown): unknown =>
  changed(answer, (key, value) => {
    if (typeof value === 'string') return named.test(key) && value !== '' ? longName : value;
    if (typeof value !== 'number' || value === 0) return value;
    if (key.endsWith('Fen')) return Math.sign(value) * hugeFen;
    return counted.test(key) ? Math.sign(value) * hugeCount : value;
  });

/** An answer without anything to list. */
export const emptiedOf = (answer: unknown): unknown =>
  changed(answer, (key, value) => (Array.isArray(value) && emptied.test(key) ? [] : value));

/** The same with every value looked at, innermost last. */
function changed(value: unknown, change: (key: string, value: unknown) => unknown, key = ''): unknown {
  const now = change(key, value);
  if (Array.isArray(now)) return now.map((each) => changed(each, change, ''));
  if (typeof now !== 'object' || now === null) return now;
  return Object.fromEntries(Object.entries(now).map(([name, each]) => [name, changed(each, change, name)]));
}
