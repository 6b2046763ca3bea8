export { Shift, ShiftLine } from './entities.ts';
export { shiftHandlers } from './handlers.ts';
