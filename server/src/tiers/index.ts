export { nextTierAt, tierAt } from './ladder.ts';
