import { noEffects, untouched } from '../../server/src/ledger/index.ts';
import type { Member } from '../../server/src/member/index.ts';
import type { TestApp } from '../harness/app.ts';

/** Changes a member's row as nothing in the shop would. */
export async function changeMember(
  { resources: { committer } }: Pick<TestApp, 'resources'>,
  memberId: string,
  patch: Partial<Member>,
): Promise<void> {
  await committer.submit({
    ...untouched,
    owners: [memberId],
    rows: [['member', memberId]],
    decide: () => ({ ...noEffects, updates: [{ entity: 'member', id: memberId, patch }], answer: null }),
  });
}
