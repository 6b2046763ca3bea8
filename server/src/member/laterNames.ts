import type { Database } from '../platform/db/database.ts';
import { marks } from '../platform/db/readRows.ts';
import { Member } from './entities.ts';

/**
 * Stands for a member’s name in a text that is kept for ever: who it was is read when the text is shown, so that nobody’s name
 * outlives them.
 */
export const laterName = (memberId: string): string => `{${memberId}}`;

const places = /\{(mem_[0-9a-z]{26})\}/g;

/** Texts with the names members have now; whoever left is called what the shop calls such a member. No query where none is named. */
export async function withNames(db: Database, texts: readonly string[]): Promise<string[]> {
  const ids = [...new Set(texts.flatMap((text) => [...text.matchAll(places)].flatMap(([, id]) => id ?? [])))];
  const members = ids.length === 0 ? [] : await db.rows(Member, `WHERE id IN (${marks(ids)})`, ids, nameProperties);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return texts.map((text) => text.replaceAll(places, (_place, id: string) => names.get(id) ?? ''));
}

const nameProperties = ['id', 'name'] as const;
