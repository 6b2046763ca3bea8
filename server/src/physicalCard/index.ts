export { forgetCards } from './block.ts';
export { CardBatch, PhysicalCard } from './entities.ts';
export { physicalCardHandlers } from './handlers.ts';
export { findByPhysicalCards, memberOfPhysicalCard } from './holder.ts';
