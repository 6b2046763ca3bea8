export { DailyRollup, MemberBranch, MemberDay, MemberHandDay, MemberSummary, OwedDay, RollupMark, TierDay } from './entities.ts';
export { reportHandlers } from './handlers.ts';
export { rebuild, rollUp } from './rollUp.ts';
export { takeSnapshot } from './snapshot.ts';
