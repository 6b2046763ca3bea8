export { forget } from './acts/erase.ts';
export { MemberMerge, MemberNote, MemberTag } from './entities.ts';
export { memberCareHandlers } from './handlers.ts';
export { mergeHandlers } from './mergeHandlers.ts';
export { shopHandlers } from './shopHandlers.ts';
