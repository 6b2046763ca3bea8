export { createVisitBook, requireLive, type KnownVisit, type VisitBook } from './book.ts';
export { noteContact } from './contact.ts';
export { Visit } from './entities.ts';
export { findMember } from './findMember.ts';
export { identify, type IdentifyNeeds } from './identify.ts';
export { identifyLate, type Late } from './identifyLate.ts';
export { asIfScanned, newVisit, visitMs } from './newVisit.ts';
export { latestVisit } from './queries.ts';
