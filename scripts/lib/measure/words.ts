/**
 * Words that never name anything here, each with the word to use. One concept, one name: whoever searches for `member`
 * must find all of it. Only words without an honest second meaning in code are listed.
 */
export const bannedWords: ReadonlyMap<string, string> = new Map([
  ['tenant', 'merchant (one deployment is one programme)'],
  ['applet', 'miniProgram'],
  ['customer', 'member, fan or walk-in'],
  ['vip', 'tier'],
  ['accrue', 'earn'],
  ['accrual', 'earn'],
  ['deduct', 'burn, charge or reverse'],
  ['recharge', 'topUp'],
  ['purse', 'wallet'],
  ['loyalty', 'points or tier'],
  ['blacklist', 'optOut or frozen'],
  ['whitelist', 'allowed'],
  ['bizno', 'reference'],
  ['userid', 'memberId, staffId or openid'],
  ['clerk', 'staff with the role cashier'],
]);

/** The banned words in an identifier, looked for word by word: `topUserIdea` holds none. */
export function bannedIn(identifier: string): string[] {
  const parts = identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const pairs = parts.slice(1).map((part, index) => `${parts[index] ?? ''}${part}`);
  return [...parts, ...pairs].filter((part) => bannedWords.has(part));
}
