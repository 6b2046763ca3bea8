import { maskName, maskPhone } from '@shuke/shared/phone';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireBranch } from '../staff/index.ts';
import { answerVisit, askVisit, findByTail, readRequest, type RequestNeeds } from '../visit/index.ts';
import { presentVisit } from './presentVisit.ts';

interface Needs extends RequestNeeds {
  directory: Directory;
  secrets: Secrets;
}

type Operations = 'sale.findByPhone' | 'sale.askIdentify' | 'sale.getIdentify' | 'member.answerIdentify';

/** Operations of recognising somebody by a yes on their phone. */
export const phoneHandlers = (needs: Needs): Handlers<Operations> => ({
  'sale.findByPhone': async (input, caller) => {
    await requireOpenBranch(needs, caller, input.branchId);
    const { members, hasMore } = await findByTail(needs, caller, input);
    return {
      candidates: members.map(({ id, name, phoneSealed, homeBranchId }) => ({
        memberId: id,
        nameMasked: maskName(name),
        phoneMasked: maskPhone(needs.secrets.openPhone(phoneSealed)),
        isOfBranch: homeBranchId === input.branchId,
      })),
      hasMore,
    };
  },
  'sale.askIdentify': async (input, caller) => {
    await requireOpenBranch(needs, caller, input.branchId);
    const { id, expiresAt } = await askVisit(needs, caller, input);
    return { requestId: id, expiresAt: toIso(expiresAt) };
  },
  'sale.getIdentify': async ({ requestId }, caller) => {
    const { status, expiresAt, visit, member } = await readRequest(needs, caller, requestId);
    return {
      status,
      expiresAt: toIso(expiresAt),
      visit: visit === null || member === null ? null : await presentVisit(needs, { visit, member }),
    };
  },
  'member.answerIdentify': async (input, { memberId }) => ({ status: await answerVisit(needs, memberId, input) }),
});

/** Throws `forbidden`, `not_found`, `branch_closed`. */
async function requireOpenBranch({ directory }: Needs, caller: StaffCaller, branchId: string): Promise<void> {
  requireBranch(caller, branchId);
  requireOpen(await directory.branch(branchId));
}
