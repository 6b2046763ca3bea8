import { maskName, maskPhone } from '@shuke/shared/phone';
import type { Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireBranch } from '../staff/index.ts';
import { exportBatch, listBatches, useOf, type BatchUse } from './batches.ts';
import { bind, type CardNeeds } from './bind.ts';
import { blockCard } from './block.ts';
import { createBatch } from './createBatch.ts';
import { CardBatch, PhysicalCard } from './entities.ts';
import { holderOf, readCard } from './holder.ts';

interface Needs extends CardNeeds {
  directory: Directory;
  secrets: Secrets;
}

type Operations =
  | 'physicalCard.createBatch'
  | 'physicalCard.listBatches'
  | 'physicalCard.exportBatch'
  | 'physicalCard.find'
  | 'physicalCard.ofVisit'
  | 'physicalCard.bind'
  | 'physicalCard.replace'
  | 'physicalCard.block';

const cardsOfVisitMax = 20;

/** Operations on plastic cards and their batches. */
export const physicalCardHandlers = (needs: Needs): Handlers<Operations> => ({
  'physicalCard.createBatch': async (input, caller) => {
    const batch = await createBatch(needs, caller, input);
    return presentBatch(batch, (await useOf(needs.db, [batch.id])).get(batch.id));
  },
  'physicalCard.listBatches': async ({ branchId, ...page }, caller) => {
    await requireKnown(needs, caller, branchId);
    const { data, hasMore } = await listBatches(needs.db, branchId, page);
    const use = await useOf(
      needs.db,
      data.map(({ id }) => id),
    );
    return { data: data.map((batch) => presentBatch(batch, use.get(batch.id))), hasMore };
  },
  'physicalCard.exportBatch': ({ batchId }, caller) => exportBatch(needs, caller, batchId),
  'physicalCard.find': async ({ branchId, cardNumber }, caller) => {
    await requireKnown(needs, caller, branchId);
    const card = await readCard(needs.db, cardNumber);
    const batch = await needs.db.reader.getRepository(CardBatch).findOneByOrFail({ id: card.batchId });
    const holder = card.holderId === null ? undefined : await holderOf(needs.db, card.holderId);
    return {
      card: presentCard(card),
      batchName: batch.name,
      holder:
        holder === undefined
          ? null
          : { nameMasked: maskName(holder.name), phoneMasked: maskPhone(needs.secrets.openPhone(holder.phoneSealed)) },
    };
  },
  'physicalCard.ofVisit': async ({ visitId }, caller) => {
    const { visit } = await needs.visits.find(caller, visitId);
    const theirs = { where: { memberId: visit.memberId }, order: { boundAt: 'DESC' as const }, take: cardsOfVisitMax };
    return { data: (await needs.db.reader.getRepository(PhysicalCard).find(theirs)).map(presentCard) };
  },
  'physicalCard.bind': async (input, caller) => presentCard(await bind(needs, caller, { ...input, replaces: false })),
  'physicalCard.replace': async (input, caller) => presentCard(await bind(needs, caller, { ...input, replaces: true })),
  'physicalCard.block': async (input, caller) => presentCard(await blockCard(needs, caller, input)),
});

/** Throws `forbidden`, `not_found`: an owner reaches every branch, but not one that does not exist. */
async function requireKnown({ directory }: Needs, caller: StaffCaller, branchId: string): Promise<void> {
  requireBranch(caller, branchId);
  await directory.branch(branchId);
}

const presentBatch = (
  { id, name, branchId, count, createdAt, exportedAt }: CardBatch,
  { boundCount, blockedCount }: BatchUse = { boundCount: 0, blockedCount: 0 },
) => ({
  ...{ batchId: id, name, branchId, count, boundCount, blockedCount },
  createdAt: toIso(createdAt),
  exportedAt: exportedAt === null ? null : toIso(exportedAt),
});

const presentCard = ({ id, status, boundAt, blockedAt, blockReason }: PhysicalCard) => ({
  cardNumber: id,
  status,
  boundAt: boundAt === null ? null : toIso(boundAt),
  blockedAt: blockedAt === null ? null : toIso(blockedAt),
  blockReason,
});
