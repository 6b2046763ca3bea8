export { memberImportHandlers } from './handlers.ts';
export { forgetOldFiles, workOnImport } from './work.ts';
export { importToCommit } from './second.ts';
