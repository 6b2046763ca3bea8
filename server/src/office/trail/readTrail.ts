import { auditSentence } from '@shuke/shared/auditWords';
import type { Contract } from '@shuke/shared/contract';
import type { OutputOf, ParsedOf } from '@shuke/shared/contract/kit';
import { inShopWords } from '@shuke/shared/shopWords';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { toIso } from '../../platform/instant.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { listAudit, requireBranch, type AuditEntry } from '../../staff/index.ts';
import { nameThings } from './nameThings.ts';

interface Needs {
  db: Database;
  secrets: Secrets;
  directory: Directory;
}

/** 操作记录: what was done in the branches in reach, each act as a sentence with names in it. Throws `forbidden`. */
export async function readTrail(
  needs: Needs,
  caller: StaffCaller,
  { branchId, ...page }: ParsedOf<Contract['staff.listAudit']>,
): Promise<OutputOf<Contract['staff.listAudit']>> {
  if (branchId !== undefined) requireBranch(caller, branchId);
  const { data, hasMore } = await listAudit(needs.db, caller, { branchId, ...page });
  const programme = await needs.directory.programme();
  const say = (ours: string) => inShopWords(ours, programme);
  const nameOf = await nameThings({ ...needs, say }, data.flatMap(textsOf));
  return {
    data: data.map(({ id, staffId, action, branchId: at, subject, detail, at: when }) => {
      const staffName = staffId === null ? '' : nameOf(staffId);
      const branchName = at === null ? '' : nameOf(at);
      return {
        ...{ id, staffId, staffName, action, branchId: at, subject, detail },
        sentence: auditSentence({ action, staffName, branchName, subject, detail, nameOf, pointsName: programme.pointsName }),
        at: toIso(when),
      };
    }),
    hasMore,
  };
}

/** Everything in a line that may be an id. */
const textsOf = ({ staffId, branchId, subject, detail }: AuditEntry): string[] =>
  [staffId, branchId, subject, ...Object.values(detail)].filter((value) => typeof value === 'string');
