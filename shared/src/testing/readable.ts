/** What must not be in a sentence an owner reads, and what it is. */
const flaws: readonly (readonly [what: string, found: RegExp])[] = [
  ['an id', /[a-z]{3}_[0-9a-z]{10,}/],
  ['a word of English, or of the code', /[A-Za-z]{2,}/],
  ['a name of the code', /[A-Za-z]\.[A-Za-z]/],
  ['JSON', /[{}"[\]]/],
  ['a day of a machine', /\d{4}-\d{2}-\d{2}/],
  ['a whole phone number', /(?<!\d)1[3-9]\d{9}(?!\d)/],
  ['something that is not there', /NaN|一项内容|：：|：$|，$|，，/],
];

/** The number of a sale is its name; so is what the shop itself called a thing: 「会员.csv」. */
const names = /SK\d{10} \d{4}|「(?![a-z]{3}_)[^」]*」/g;

/** Why a sentence is not one an owner understands; none when it is. What the tests of the trail hold every act to. */
export function flawsOfSentence(sentence: string): string[] {
  const words = sentence.replaceAll(names, '');
  const found = flaws.filter(([, shape]) => shape.test(words)).map(([what]) => `${what}: ${sentence}`);
  return /[\u4e00-\u9fff]{2}/.test(words) ? found : [...found, `no Chinese: ${sentence}`];
}
