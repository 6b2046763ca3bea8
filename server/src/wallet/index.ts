export { TopUp } from './entities.ts';
export { topUp, type TopUpFacts } from './topUp.ts';
export { walletHandlers } from './handlers.ts';
