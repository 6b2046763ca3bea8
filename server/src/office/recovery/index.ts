export { endEarlierAccess } from './finish.ts';
export { recoveryHandlers } from './handlers.ts';
export { tellOfPaused, tellOfRecovery } from './tellOfRecovery.ts';
