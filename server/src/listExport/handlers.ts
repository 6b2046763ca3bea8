import type { Handlers } from '../platform/handler.ts';
import { exportList, type ExportNeeds } from './exportList.ts';

/** The operation that takes a list out as a file. */
export const listExportHandlers = (needs: ExportNeeds): Handlers<'list.export'> => ({
  'list.export': (input, caller) => exportList(needs, caller, input),
});
