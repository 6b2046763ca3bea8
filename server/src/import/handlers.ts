import type { Handlers } from '../platform/handler.ts';
import { askCommit, askDryRun, askRollBack } from './ask.ts';
import type { ImportNeeds } from './needs.ts';
import { presentImport, presentImports, presentWhole } from './present.ts';
import { problemsCsv } from './problems.ts';
import { listImports, readImport } from './queries.ts';
import { start } from './start.ts';
import { upload } from './upload.ts';

type Operations =
  | 'memberImport.start'
  | 'memberImport.upload'
  | 'memberImport.dryRun'
  | 'memberImport.commit'
  | 'memberImport.rollBack'
  | 'memberImport.get'
  | 'memberImport.list'
  | 'memberImport.listProblems';

/** Operations that bring members in from an older system; for who reaches every branch. */
export const memberImportHandlers = (needs: ImportNeeds): Handlers<Operations> => ({
  'memberImport.start': async (input, caller) => presentImport(needs, await start(needs, caller, input)),
  'memberImport.upload': (input) => upload(needs, input),
  'memberImport.dryRun': async (input, caller) => presentImport(needs, await askDryRun(needs, caller, input)),
  'memberImport.commit': async (input, caller) => presentImport(needs, await askCommit(needs, caller, input)),
  'memberImport.rollBack': async (input, caller) => presentImport(needs, await askRollBack(needs, caller, input)),
  'memberImport.get': ({ importId }, caller) => presentWhole(needs, caller, importId),
  'memberImport.list': async (page) => {
    const { data, hasMore } = await listImports(needs.db, page);
    return { data: await presentImports(needs, data), hasMore };
  },
  'memberImport.listProblems': async (input) => {
    await readImport(needs.db, input.importId);
    return problemsCsv(needs.db, input);
  },
});
