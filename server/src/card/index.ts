export { cardHandlers } from './handlers.ts';
