/** Every fact a module tells the others, with what it says. Past tense; ids only, never personal data. */
export interface Topics {
  'member.joined': { memberId: string; branchId?: string };
  'sale.paid': { saleId: string; memberId: string; branchId: string };
  'sale.undone': { saleId: string; memberId: string; branchId: string };
  'wallet.toppedUp': { topUpId: string; memberId: string; branchId: string };
}

/** The name of a fact: `sale.paid`. */
export type Topic = keyof Topics;
