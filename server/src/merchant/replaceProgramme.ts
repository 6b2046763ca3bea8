import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { Setting } from './entities.ts';
import { Programme, programmeRow } from './programme.ts';

/**
 * Replaces the programme by what `change` makes of it, if nobody has changed it since `version`; `also` writes into the same
 * transaction. Throws `conflict`, and `invalid_request` naming the field that is not valid.
 */
export async function replaceProgramme(
  db: Database,
  { version, at }: { version: number; at: number },
  change: (before: Programme) => Record<string, unknown>,
  also: (tx: EntityManager, next: Programme, before: Programme) => Promise<unknown>,
): Promise<Programme> {
  return db.write(async (tx) => {
    const row = await tx.findOneBy(Setting, { id: programmeRow });
    if ((row?.version ?? 0) !== version) throw new DomainError('conflict');
    const before = { ...Programme.parse(row?.value ?? {}), version };
    const parsed = Programme.safeParse(change(before));
    if (!parsed.success) throw new DomainError('invalid_request', { param: String(parsed.error.issues[0]?.path[0] ?? '') });
    const next = { ...parsed.data, version: version + 1 };
    if (row === null) {
      const first = { id: programmeRow, value: {}, version, updatedAt: at };
      await tx.createQueryBuilder().insert().into(Setting).values(first).orIgnore().execute();
    }
    const changed = { value: parsed.data, version: next.version, updatedAt: at };
    const { affected } = await tx.update(Setting, { id: programmeRow, version }, changed);
    if (affected !== 1) throw new DomainError('conflict');
    await also(tx, next, before);
    return next;
  });
}
