import type { ExportedList } from '@shuke/shared/exports';
import type { Tables } from '../table.ts';
import { moneyTables } from './money.ts';
import { peopleTables } from './people.ts';
import { shopTables } from './shop.ts';

/** Every list that can be taken out, as a table. */
export const tables: Tables<ExportedList> = { ...peopleTables, ...moneyTables, ...shopTables };
