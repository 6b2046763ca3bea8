import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { adjustPoints } from './acts/adjustPoints.ts';
import { changeDetails } from './acts/changeDetails.ts';
import { erase, eraseOwn } from './acts/erase.ts';
import { addNote } from './acts/notes.ts';
import { setFrozen } from './acts/setFrozen.ts';
import { addTag, removeTag } from './acts/tags.ts';
import { exportMember, exportOwn } from './members/exportMember.ts';
import { exportMembers } from './members/exportMembers.ts';
import { findMembers } from './members/findMembers.ts';
import { presentMembers } from './members/presentMembers.ts';
import { readRecord } from './members/readRecord.ts';
import { search } from './members/search.ts';
import { timeline } from './members/timeline.ts';
import { readTrail } from './trail/readTrail.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  directory: Directory;
}

type Operations =
  | 'member.list'
  | 'member.get'
  | 'member.timeline'
  | 'member.exportList'
  | 'search.find'
  | 'member.setFrozen'
  | 'member.changeDetails'
  | 'member.addTag'
  | 'member.removeTag'
  | 'member.addNote'
  | 'member.adjustPoints'
  | 'member.export'
  | 'member.exportOwn'
  | 'member.eraseOwn'
  | 'member.erase'
  | 'staff.listAudit';

/** Operations of the back office on members, and the trail of what staff did with them. */
export const memberCareHandlers = (needs: Needs): Handlers<Operations> => ({
  'member.list': async (input, caller) => {
    const { tiers } = await needs.directory.programme();
    const { data, hasMore } = await findMembers(needs.db, caller, input, tiers);
    return { data: await presentMembers(needs, data), hasMore };
  },
  'member.get': ({ memberId }, caller) => readRecord(needs, caller, memberId),
  'member.timeline': (input, caller) => timeline(needs, caller, input),
  'member.exportList': (input, caller) => exportMembers(needs, caller, input),
  'search.find': ({ query }, caller) => search(needs, caller, query),
  'member.setFrozen': (input, caller) => setFrozen(needs, caller, input),
  'member.changeDetails': (input, caller) => changeDetails(needs, caller, input),
  'member.addTag': async (input, caller) => ({ tags: await addTag(needs, caller, input) }),
  'member.removeTag': async (input, caller) => ({ tags: await removeTag(needs, caller, input) }),
  'member.addNote': async (input, caller) => {
    const { id, at } = await addNote(needs, caller, input);
    return { noteId: id, at: toIso(at) };
  },
  'member.adjustPoints': (input, caller) => adjustPoints(needs, caller, input),
  'member.export': (input, caller) => exportMember(needs, caller, input),
  'member.exportOwn': (_input, { memberId }) => exportOwn(needs, memberId),
  'member.eraseOwn': async (_input, { memberId }) => ({ erasedAt: toIso((await eraseOwn(needs, memberId)).erasedAt) }),
  'member.erase': async (input, caller) => ({ erasedAt: toIso((await erase(needs, caller, input)).erasedAt) }),
  'staff.listAudit': (input, caller) => readTrail(needs, caller, input),
});
