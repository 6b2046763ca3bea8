import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Which part of a list; `startingAfter` is the last id the caller has. */
export interface PageRequest {
  limit: number;
  startingAfter?: string | undefined;
}

/** A part of a list, newest first. */
export interface Page<Row> {
  data: Row[];
  hasMore: boolean;
}

/**
 * Reads a page of what the query finds, newest first: ids sort by time, so the last one is the cursor. One row more than
 * asked tells whether there are more, without a count.
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { limit, startingAfter }: PageRequest,
): Promise<Page<Row>> {
  const id = `${query.alias}.id`;
  if (startingAfter !== undefined) query.andWhere(`${id} < :startingAfter`, { startingAfter });
  const rows = await query
    .orderBy(id, 'DESC')
    .take(limit + 1)
    .getMany();
  return { data: rows.slice(0, limit), hasMore: rows.length > limit };
}
