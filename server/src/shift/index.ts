export { Shift, ShiftDrawer, ShiftLine } from './entities.ts';
export { shiftHandlers } from './handlers.ts';
