import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { listMessages, markRead } from './messages.ts';
import { reportMisuse } from './reportMisuse.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

type Operations = 'member.listMessages' | 'member.markRead' | 'member.reportMisuse';

/** Operations of what a member is told in the app. */
export const inboxHandlers = (needs: Needs): Handlers<Operations> => ({
  'member.listMessages': (page, { memberId }) => listMessages(needs, memberId, page),
  'member.markRead': async ({ upTo }, { memberId }) => ({ unread: await markRead(needs, memberId, upTo) }),
  'member.reportMisuse': async ({ messageId }, caller) => {
    const { devicesEnded, branchId } = await reportMisuse(needs, caller, messageId);
    const branch = branchId === null ? undefined : await needs.directory.branch(branchId);
    return {
      frozen: true as const,
      devicesEnded,
      branch: branch === undefined ? null : { name: branch.name, telephone: branch.telephone },
    };
  },
});
