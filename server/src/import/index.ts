export { memberImportHandlers } from './handlers.ts';
export { forgetOldFiles, workOnImport } from './work.ts';
export type { ImportNeeds } from './needs.ts';
