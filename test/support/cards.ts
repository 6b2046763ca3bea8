import type { Output } from '@shuke/shared/client';
import { PhysicalCard } from '../../server/src/physicalCard/index.ts';
import type { World } from './world.ts';

/** Numbers of a fresh box of plastic cards of the first branch, in their order. */
export async function boxOfCards(world: World, count = 2): Promise<string[]> {
  const { batchId } = await madeBox(world, count);
  const cards = await world.app.resources.db.reader.getRepository(PhysicalCard).findBy({ batchId });
  return cards.sort((one, other) => one.serial - other.serial).map(({ id }) => id);
}

/** A fresh box of plastic cards of the first branch. */
export const madeBox = (world: World, count = 2): Promise<Output<'physicalCard.createBatch'>> =>
  world.call('physicalCard.createBatch', { branchId: world.branch.id, name: '第一批', count }, world.as(world.manager));

/** One card of a fresh box. */
export async function oneCard(world: World): Promise<string> {
  const [card] = await boxOfCards(world, 1);
  if (card === undefined) throw new Error('one was made');
  return card;
}
