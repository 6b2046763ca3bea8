export { BranchList } from './BranchList.tsx';
export { ExportButton } from './ExportButton.tsx';
export { ListExport } from './ListExport.tsx';
export { More } from './More.tsx';
export { inBar, ListPage, type Column } from './ListPage.tsx';
export { dayFilters, wordFilter, type FilterChoice } from './filterChoice.ts';
export { useOpened } from './useFilters.ts';
export { useList, type RowOf } from './useList.ts';
export { withParam } from './withParam.ts';
