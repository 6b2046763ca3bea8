export { memberToAdjust } from './acts/adjustPoints.ts';
export { forget } from './acts/erase.ts';
export { MemberMerge } from './entities.ts';
export { memberCareHandlers } from './handlers.ts';
export { mergeHandlers } from './mergeHandlers.ts';
export { endEarlierAccess, recoveryHandlers, tellOfPaused, tellOfRecovery } from './recovery/index.ts';
export { shopHandlers } from './shopHandlers.ts';
