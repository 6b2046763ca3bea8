import type { World } from './world.ts';

/** Ends a card as an erasure would leave it. */
export const closeCard = ({ app }: World, memberId: string): Promise<unknown> =>
  app.resources.committer.submit({
    owners: [memberId],
    accounts: [],
    rows: [['member', memberId]],
    references: [],
    claims: [],
    decide: () => ({
      transactions: [],
      inserts: [],
      updates: [{ entity: 'member', id: memberId, patch: { status: 'frozen', erasedAt: 1 } }],
      events: [],
      answer: {},
    }),
  });
