import { MoreThan } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { Visit } from './entities.ts';

/** The member's newest visit, if any. */
export const latestVisit = (db: Database, memberId: string): Promise<Visit | null> =>
  db.reader.getRepository(Visit).findOne({ where: { memberId }, order: { id: 'DESC' } });

/** The visits of a member that are open now and were opened by their code or their own yes: they stand at a till. */
export const visitsNow = (db: Database, memberId: string, now: number): Promise<Visit[]> =>
  db.reader.getRepository(Visit).find({ where: { memberId, earnOnly: false, expiresAt: MoreThan(now) } });
