export { call } from './call.ts';
export { queryClient } from './queryClient.ts';
export { useOperation } from './useOperation.ts';
export { useWrite } from './useWrite.ts';
