export { BranchList } from './BranchList.tsx';
export { More } from './More.tsx';
export { ListPage, type Column } from './ListPage.tsx';
export type { FilterChoice } from './filterChoice.ts';
export { useOpened } from './useFilters.ts';
export { useList, type FilterOf, type RowOf } from './useList.ts';
export { withParam } from './withParam.ts';
