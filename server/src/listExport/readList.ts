import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { exportPermission, type ExportedList } from '@shuke/shared/exports';
import type { OperationId } from '@shuke/shared/routes';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { allowed } from '../staff/index.ts';

/** The handlers of all lists. */
export type ListHandlers = Pick<Handlers, Exclude<OperationId, 'list.export'>>;

/** Which list, narrowed by what, from where on. */
export interface Asked {
  list: ExportedList;
  filter: Readonly<Record<string, string>>;
  startingAfter?: string | undefined;
}

/** Rows of any list. */
interface Rows {
  data: readonly unknown[];
  hasMore?: boolean;
}

/** As many as its page may ask for at once. */
const pageRows = 100;
/** So many rows in one part: the tills get their turn between parts. */
const partRows = 1_000;

/** Whoever may read the list; what leaves the till may take more. Throws `forbidden`. */
export function requireList(caller: StaffCaller, list: ExportedList): void {
  const more = exportPermission[list];
  if (!allowed(caller, contract[list].permission) || (more !== undefined && !allowed(caller, more)))
    throw new DomainError('forbidden');
}

/** A part of a list by its own handler, page after page: it shows, and keeps, what the list itself does. Throws what it throws. */
export async function readPart(
  handlers: ListHandlers,
  caller: StaffCaller,
  asked: Asked,
  keyOf: (row: never) => string,
): Promise<{ rows: unknown[]; nextAfter: string | null }> {
  const handle = handlers[asked.list] as (input: unknown, caller: StaffCaller) => Promise<Rows>;
  const rows: unknown[] = [];
  let startingAfter = asked.startingAfter;
  for (;;) {
    const { data, hasMore = false } = await handle(inputOf({ ...asked, startingAfter }), caller);
    rows.push(...data);
    const last = data.at(-1);
    if (!hasMore || last === undefined) return { rows, nextAfter: null };
    startingAfter = keyOf(last as never);
    if (rows.length >= partRows) return { rows, nextAfter: startingAfter };
  }
}

/** The list's own input, as its address would give it. Throws `invalid_request` for a filter it does not know. */
function inputOf({ list, filter, startingAfter }: Asked): unknown {
  const { input }: Operation = contract[list];
  const isPaged = 'limit' in input.shape;
  // Where a list goes on is said once, beside the filter; a list that comes whole goes on nowhere.
  const own = ['limit', 'startingAfter'].find((name) => name in filter);
  if (own !== undefined) throw new DomainError('invalid_request', { param: `filter.${own}` });
  if (!isPaged && startingAfter !== undefined) throw new DomainError('invalid_request', { param: 'startingAfter' });
  const page = isPaged ? { limit: pageRows, ...(startingAfter === undefined ? {} : { startingAfter }) } : {};
  const parsed = input.strict().safeParse({ ...filter, ...page });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new DomainError('invalid_request', { param: `filter.${name ?? ''}` });
}
