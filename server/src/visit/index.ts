export { createVisitBook, requireLive, type KnownVisit, type VisitBook } from './book.ts';
export { noteContact } from './contact.ts';
export { Visit } from './entities.ts';
export { identify } from './identify.ts';
export { asIfScanned, newVisit, visitMs } from './newVisit.ts';
export { latestVisit } from './queries.ts';
