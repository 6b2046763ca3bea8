import { importPartBytes } from '@shuke/shared/importFile';
import { memberImportHandlers, workOnImport } from '../../server/src/import/index.ts';
import type { OpenedResources } from '../../server/src/openResources.ts';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import { newId } from '../../server/src/platform/ids.ts';

/** Somebody who may do all of it. */
export const owner: StaffCaller = {
  audience: 'staff',
  requestId: 'bench',
  idempotencyKey: 'bench-bench',
  sessionId: 'bench',
  staffId: newId('stf'),
  name: '老陈',
  role: 'owner',
  branches: 'all',
};
const workingStates = ['reading', 'checking', 'importing', 'rollingBack'];

/** The steps of an import as an owner asks for them, without a door; what is left of each is the worker's. */
export const importSteps = (resources: OpenedResources) => {
  const handlers = memberImportHandlers(resources);
  return {
    /** Sends a file of so many rows; gives the id of its import. */
    async send(file: Buffer): Promise<string> {
      const { id: importId } = await handlers['memberImport.start']({ fileName: '会员.csv', sizeBytes: file.length }, owner);
      for (let at = 0; at < file.length; at += importPartBytes) {
        const data = file.subarray(at, at + importPartBytes).toString('base64');
        await handlers['memberImport.upload']({ importId, part: at / importPartBytes, data }, owner);
      }
      return importId;
    },
    /** By the columns of `importFile`, ten old points for one. */
    async look(importId: string, branchId: string): Promise<void> {
      const columns = { phone: 0, name: 1, points: 2, principal: 3, bonus: 4, tier: 5, birthday: 6 };
      const mapping = { columns, fields: [], pointsRatio: { old: 10, ours: 1 }, branchId, existing: 'skip' as const };
      await handlers['memberImport.dryRun']({ importId, ...mapping }, owner);
    },
    async commit(importId: string): Promise<void> {
      await handlers['memberImport.commit']({ importId }, owner);
    },
    found: (importId: string) => handlers['memberImport.get']({ importId }, owner),
    /** As the worker would, telling after telling. */
    async workOff(importId: string): Promise<void> {
      while (workingStates.includes((await handlers['memberImport.get']({ importId }, owner)).status))
        await workOnImport(resources, { importId }, new AbortController().signal);
    },
  };
};
