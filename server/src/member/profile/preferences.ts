import type { EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { toIso } from '../../platform/instant.ts';
import { newId } from '../../platform/ids.ts';
import { Member } from '../entities.ts';
import { MemberPreference } from './entities.ts';

/** What a member may switch off. Money and the safety of the card are always told. */
export type Topic = MemberPreference['topic'];

/** As it is while nobody has said anything: what happens on the card yes, marketing only for whom asks for it. */
const unsaid: Readonly<Record<Topic, boolean>> = { points: true, refunds: true, tier: true, expiry: true, marketing: false };
const topics = Object.keys(unsaid) as Topic[];

const newestIn = (reader: EntityManager, memberId: string, topic: Topic): Promise<MemberPreference | null> =>
  reader.findOne(MemberPreference, { where: { memberId, topic }, order: { id: 'DESC' } });
const newestOf = ({ reader }: Database, memberId: string, topic: Topic): Promise<MemberPreference | null> =>
  newestIn(reader.manager, memberId, topic);

/** What a member wants to be told of, and since when they say so. */
export async function readPreferences(db: Database, memberId: string) {
  const said = await Promise.all(topics.map((topic) => newestOf(db, memberId, topic)));
  return topics.map((topic, place) => {
    const newest = said[place] ?? null;
    return { topic, on: newest?.wanted ?? unsaid[topic], since: newest === null ? null : toIso(newest.at) };
  });
}

/** True when a member wants to be told of it. */
export const wants = async (db: Database, memberId: string, topic: Topic): Promise<boolean> =>
  (await newestOf(db, memberId, topic))?.wanted ?? unsaid[topic];

/**
 * Writes down that a member wants to be told, or not, with its time; saying what holds already is nothing new, also when it is
 * said twice at once.
 */
export async function setPreference(
  { db, clock }: { db: Database; clock: Clock },
  memberId: string,
  { topic, on }: { topic: Topic; on: boolean },
) {
  await db.write(async (tx) => {
    // One wish of a member after the other; on SQLite all writes wait for one another anyway.
    const lock = db.dialect === 'mariadb' ? { lock: { mode: 'pessimistic_write' as const } } : {};
    await tx.findOne(Member, { where: { id: memberId }, ...lock });
    const before = (await newestIn(tx, memberId, topic))?.wanted ?? unsaid[topic];
    if (before !== on) await tx.insert(MemberPreference, { id: newId('prf'), memberId, topic, wanted: on, at: clock.now() });
  });
  return readPreferences(db, memberId);
}
