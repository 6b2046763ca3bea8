import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { z } from 'zod';
import type { ExportedList } from '@shuke/shared/exports';
import { tables } from '../../server/src/listExport/tables/index.ts';
import { send, wireOf } from './wire.ts';
import type { World } from './world.ts';

/** What narrows a list, as its address spells it. */
export type Filter = Readonly<Record<string, string>>;

/** What a list must be told: the first branch where it is of one, days where it is of some. */
export function filterOf({ branch }: World, list: ExportedList): Filter {
  const shape = (contract[list] as Operation).input.shape as Readonly<Record<string, z.ZodType>>;
  const must = (name: string) => shape[name]?.safeParse(undefined).success === false;
  return {
    ...(must('branchId') ? { branchId: branch.id } : {}),
    ...(must('from') ? { from: '2026-01-01', to: '2026-03-31' } : {}),
  };
}

/** A whole list as its page reads it, so many rows at a time, by the owner. */
export async function wholeList<Row = unknown>(world: World, list: ExportedList, filter: Filter, limit: number): Promise<Row[]> {
  const isPaged = 'limit' in (contract[list] as Operation).input.shape;
  const keyOf = tables[list].keyOf as (row: unknown) => string;
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = isPaged ? { limit, ...(last === undefined ? {} : { startingAfter: keyOf(last) }) } : {};
    const { status, text } = await send(world.app.url, wireOf(list, { ...filter, ...page }, { token: world.owner.token }));
    if (status !== 200) throw new Error(`${list} answers ${String(status)} ${text}`);
    const { data, hasMore = false } = JSON.parse(text) as { data: Row[]; hasMore?: boolean };
    rows.push(...data);
    if (!hasMore) return rows;
  }
}
