export { createVisitBook, requireLive, type KnownVisit, type VisitBook } from './book.ts';
export { noteContact } from './contact.ts';
export { Visit } from './entities.ts';
export { identify, visitMs } from './identify.ts';
export { latestVisit } from './queries.ts';
