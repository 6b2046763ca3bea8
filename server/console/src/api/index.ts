export { call } from './call.ts';
export { queryClient } from './queryClient.ts';
export { say } from './say.ts';
export { useOperation } from './useOperation.ts';
export { useProgramme } from './useProgramme.ts';
export { useWrite } from './useWrite.ts';
