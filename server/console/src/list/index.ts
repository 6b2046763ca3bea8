export { ListPage, type Column } from './ListPage.tsx';
export { useOpened, type FilterChoice } from './useFilters.ts';
export { useList, type RowOf } from './useList.ts';
export { withParam } from './withParam.ts';
