import type { Committer } from '../ledger/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { merge, previewMerge } from './merge/merge.ts';
import { unmerge } from './merge/unmerge.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
}

/** Operations that make one card of two, and two again. */
export const mergeHandlers = (needs: Needs): Handlers<'member.previewMerge' | 'member.merge' | 'member.unmerge'> => ({
  'member.previewMerge': (input, caller) => previewMerge(needs, caller, input),
  'member.merge': (input, caller) => merge(needs, caller, input),
  'member.unmerge': (input, caller) => unmerge(needs, caller, input),
});
