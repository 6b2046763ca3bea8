import type { Contract } from '@shuke/shared/contract';
import type { ParsedOf, OutputOf } from '@shuke/shared/contract/kit';
import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';
import { In } from 'typeorm';
import { listBranches } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { readPage } from '../../platform/db/page.ts';
import { toIso } from '../../platform/instant.ts';
import type { CallLog } from './callLog.ts';
import { ApiCall, ApiKey } from './entities.ts';

const isKnown = (code: string): code is ErrorCode => code in errorCatalogue;

/** What the till systems of the caller's branches asked for, newest first, with what they were told. */
export async function listCalls(
  { db, apiCalls }: { db: Database; apiCalls: CallLog },
  { branches }: Pick<StaffCaller, 'branches'>,
  { keyId, outcome, ...page }: ParsedOf<Contract['apiKey.listCalls']>,
): Promise<OutputOf<Contract['apiKey.listCalls']>> {
  await apiCalls.flush();
  const query = db.reader.getRepository(ApiCall).createQueryBuilder('apiCall');
  if (keyId !== undefined) query.andWhere('apiCall.keyId = :keyId', { keyId });
  if (outcome === 'failed') query.andWhere("apiCall.outcome <> 'ok'");
  if (branches !== 'all') {
    const own = db.reader.getRepository(ApiKey).createQueryBuilder('apiKey').select('apiKey.id');
    const some = own.where('apiKey.branchId IN (:...branches)', { branches: [...branches, ''] });
    query.andWhere(`apiCall.keyId IN (${some.getQuery()})`).setParameters(some.getParameters());
  }
  const { data, hasMore } = await readPage(query, page);
  const keyFacts = await factsOf(db, data);
  return { data: data.map((call) => ({ ...present(call), ...keyFacts(call.keyId) })), hasMore };
}

/** Whose call it was, in words. A key is never deleted. */
async function factsOf(db: Database, calls: readonly ApiCall[]) {
  const ids = [...new Set(calls.map(({ keyId }) => keyId))];
  const keys = await db.reader.getRepository(ApiKey).findBy({ id: In(ids) });
  const branches = await listBranches(db, [...new Set(keys.map(({ branchId }) => branchId))]);
  return (keyId: string) => {
    const key = keys.find(({ id }) => id === keyId);
    const branch = branches.find(({ id }) => id === key?.branchId);
    return { keyId, keyName: key?.name ?? '', hint: key?.hint ?? '', branchName: branch?.name ?? '' };
  };
}

const present = ({ id, operation, outcome, ms, requestId, at }: ApiCall) => ({
  ...{ id, operation, outcome, ms, requestId },
  at: toIso(at),
  words: isKnown(outcome) ? errorCatalogue[outcome].zh : null,
});
