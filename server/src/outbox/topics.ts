/** Every fact a module tells the others, with what it says. Past tense; ids only, never personal data. */
export interface Topics {
  'member.joined': { memberId: string; branchId?: string };
  'member.erased': { memberId: string; identityIds: readonly string[] };
  'sale.paid': { saleId: string; memberId: string; branchId: string };
  'sale.undone': { saleId: string; memberId: string; branchId: string };
  'approval.asked': { approvalId: string; kind: string; branchId: string };
  'approval.answered': { approvalId: string; kind: string; branchId: string; approved: boolean };
  'staff.capReached': { staffId: string; act: string; branchId: string };
  'shift.closed': { shiftId: string; branchId: string; differenceFen: number };
  'wallet.toppedUp': { topUpId: string; memberId: string; branchId: string };
}

/** The name of a fact: `sale.paid`. */
export type Topic = keyof Topics;
