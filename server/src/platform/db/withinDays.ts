import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { startOfBusinessDate } from '../clock.ts';

const dayMs = 86_400_000;

/** From one date to another in Beijing, both inclusive; each may be left open. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** Narrows a query to the moments of some days, by a column of instants. */
export function withinDays<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>, column: string, { from, to }: Days): void {
  if (from !== undefined) query.andWhere(`${column} >= :daysFrom`, { daysFrom: startOfBusinessDate(from) });
  if (to !== undefined) query.andWhere(`${column} < :daysEnd`, { daysEnd: startOfBusinessDate(to) + dayMs });
}
