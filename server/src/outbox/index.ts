export { claim, type Claimed } from './claim.ts';
export { outboxDraft, type MessageDraft } from './draft.ts';
export { publish } from './publish.ts';
export { outboxDepth } from './queries.ts';
export { settleAllDone, settleDone, settleFailed } from './settle.ts';
export type { Topic, Topics } from './topics.ts';
