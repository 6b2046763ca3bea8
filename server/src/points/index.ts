export { burnable } from './burnRule.ts';
export { earnRuleRef, expiryOf, pointsFor } from './earnRule.ts';
export { expirePoints } from './expire.ts';
export { welcome } from './welcome.ts';
