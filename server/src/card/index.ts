export { noteOf, titleOf } from './titles.ts';
export { cardHandlers } from './handlers.ts';
