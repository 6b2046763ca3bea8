export { listExportHandlers } from './handlers.ts';
export type { ListHandlers } from './readList.ts';
