import { changeMember } from './changeMember.ts';
import type { World } from './world.ts';

/** Ends a card as an erasure would leave it. */
export const closeCard = ({ app }: World, memberId: string): Promise<void> =>
  changeMember(app, memberId, { status: 'frozen', erasedAt: 1 });
