import type { Database } from '../platform/db/database.ts';
import { Visit } from './entities.ts';

/** The member's newest visit, if any. */
export const latestVisit = (db: Database, memberId: string): Promise<Visit | null> =>
  db.reader.getRepository(Visit).findOne({ where: { memberId }, order: { id: 'DESC' } });
