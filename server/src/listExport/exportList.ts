import { fileLinesMax } from '@shuke/shared/exports';
import { inShopWords } from '@shuke/shared/shopWords';
import { csvText } from '../finance/index.ts';
import { Branch, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction } from '../staff/index.ts';
import { readPart, requireList, type Asked, type ListHandlers } from './readList.ts';
import type { Names, Table } from './table.ts';
import { tables } from './tables/index.ts';

/** What an export needs. */
export interface ExportNeeds {
  db: Database;
  clock: Clock;
  directory: Directory;
  handlers: ListHandlers;
}

const bom = '\ufeff';

/**
 * A part of a list as CSV; the first part begins the file. Every part is written down, with how much left and after what it went
 * on: who asks from the middle takes no line unseen. Throws `forbidden`, `invalid_request`, and what the list throws.
 */
export async function exportList(needs: ExportNeeds, caller: StaffCaller, asked: Asked) {
  const { list, filter, startingAfter } = asked;
  requireList(caller, list);
  const table = tables[list] as Table<unknown>;
  const { rows, nextAfter } = await readPart(needs.handlers, caller, asked, table.keyOf);
  const names = await namesOf(needs);
  const lines = rows.map((row) => table.columns.map(([, cell]) => cell(row, names) ?? ''));
  const isFirst = startingAfter === undefined;
  const header = table.columns.map(([heading]) => names.say(heading));
  const { branchId = null, ...narrowed } = filter;
  // Which filters were set; not what was searched for, which may be a name.
  const detail = {
    list: table.title,
    lines: lines.length,
    narrowed: Object.keys(narrowed).join('、') || null,
    after: startingAfter ?? null,
  };
  const at = needs.clock.now();
  const act = { staffId: caller.staffId, action: 'list.export', branchId, subject: list, detail, at };
  await needs.db.write((tx) => recordAction(tx, act));
  return {
    csv: csvText(isFirst ? [header, ...lines] : lines).replace(bom, isFirst ? bom : ''),
    lines: lines.length,
    nextAfter,
    fileLinesMax,
  };
}

/** Branches by their names, closed ones too; and points by the shop's. */
async function namesOf({ db, directory }: Pick<ExportNeeds, 'db' | 'directory'>): Promise<Names> {
  const [branches, programme] = await Promise.all([
    db.reader.getRepository(Branch).find({ select: { id: true, name: true } }),
    directory.programme(),
  ]);
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  return { branch: (id) => (id === null ? '' : (names.get(id) ?? '')), say: (ours) => inShopWords(ours, programme) };
}
