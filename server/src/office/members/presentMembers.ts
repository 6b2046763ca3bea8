import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { maskPhone } from '@shuke/shared/phone';
import { accounts, readBalances } from '../../ledger/index.ts';
import type { Member } from '../../member/index.ts';
import { listBranches, type Directory } from '../../merchant/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { marks } from '../../platform/db/readRows.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { tierAt } from '../../tiers/index.ts';
import { tagsOf } from '../acts/tags.ts';
import { MemberSummary } from '../../report/index.ts';

/** What showing members takes. */
export interface ShowNeeds {
  db: Database;
  directory: Directory;
  secrets: Secrets;
}

/** A line of the list. */
export type MemberLine = OutputOf<Contract['member.list']>['data'][number];

/** Members as lines: the phone masked, the balances as they are now. */
export async function presentMembers({ db, directory, secrets }: ShowNeeds, members: readonly Member[]): Promise<MemberLine[]> {
  const ids = members.map(({ id }) => id);
  const of = ids.flatMap((id) => [accounts.points(id), accounts.principal(id), accounts.bonus(id), accounts.growth(id)]);
  const homes = [...new Set(members.flatMap(({ homeBranchId }) => homeBranchId ?? []))];
  const [programme, balances, tags, summaries, branches] = await Promise.all([
    directory.programme(),
    readBalances(db, of),
    tagsOf(db, ids),
    ids.length === 0 ? [] : db.rows(MemberSummary, `WHERE id IN (${marks(ids)})`, ids),
    listBranches(db, homes),
  ]);
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const visits = new Map(summaries.map(({ id, lastVisitOn }) => [id, lastVisitOn]));
  return members.map((member) => ({
    memberId: member.id,
    name: member.name,
    phoneMasked: maskPhone(secrets.openPhone(member.phoneSealed)),
    cardNumber: member.cardNumber,
    status: member.status,
    tier: tierAt(programme.tiers, balances.get(accounts.growth(member.id)) ?? 0),
    walletFen: (balances.get(accounts.principal(member.id)) ?? 0) + (balances.get(accounts.bonus(member.id)) ?? 0),
    points: balances.get(accounts.points(member.id)) ?? 0,
    lastVisitOn: visits.get(member.id) ?? null,
    joinedOn: member.joinedOn,
    homeBranchName: names.get(member.homeBranchId ?? '') ?? null,
    tags: [...(tags.get(member.id) ?? [])],
  }));
}
