/** Every fact a module tells the others, with what it says. Past tense; ids only, never personal data. */
export interface Topics {
  'import.asked': { importId: string };
  'member.joined': { memberId: string; branchId?: string };
  'member.erased': { memberId: string; identityIds: readonly string[] };
  'member.deviceAdded': { memberId: string; deviceId: string };
  'recovery.opened': { recoveryId: string; memberId: string; branchId: string; openedAt: number };
  /** `paused`: how many who may spend from the card must be let again by its owner; unknown of those told earlier. */
  'recovery.finished': { memberId: string; identityIds: readonly string[]; at: number; paused?: number };
  'member.misuseReported': { memberId: string; reportId: string; branchId: string | null };
  'sale.paid': { saleId: string; memberId: string; branchId: string };
  'sale.refunded': { saleId: string; refundId: string; memberId: string; branchId: string; amountFen: number };
  'sale.undone': { saleId: string; memberId: string; branchId: string };
  'approval.asked': { approvalId: string; kind: string; branchId: string };
  'approval.answered': { approvalId: string; kind: string; branchId: string; approved: boolean };
  'staff.capReached': { staffId: string; act: string; branchId: string };
  'shift.closed': { shiftId: string; branchId: string; differenceFen: number };
  'wallet.toppedUp': { topUpId: string; memberId: string; branchId: string };
  'wallet.refunded': { refundId: string; memberId: string };
  'wallet.refundDeclined': { topUpId: string; memberId: string; branchId: string; at: number };
}

/** The name of a fact: `sale.paid`. */
export type Topic = keyof Topics;
