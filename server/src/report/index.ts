export { DailyRollup, MemberDay, MemberSummary } from './entities.ts';
export { reportHandlers } from './handlers.ts';
export { rebuild, rollUp } from './rollUp.ts';
export { takeSnapshot } from './snapshot.ts';
