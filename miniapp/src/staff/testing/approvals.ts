import { someId } from '../../../test/fixtures.ts';
import type { Output } from '../../api/index.ts';
import { branch } from './fixtures.ts';

/** A question to a second person. */
export type Approval = Output<'approval.get'>;

/** One that the person at the till asked, of ¥1,500.00 in cash, and nobody has answered; takes what differs. */
export const approval = (differs: Partial<Approval> = {}): Approval => ({
  approvalId: someId('apr', 1),
  kind: 'topUpCash',
  status: 'waiting',
  branchId: branch.id,
  branchName: branch.name,
  makerName: '阿禾',
  isMine: true,
  barred: 'ownWish',
  lines: [],
  memberName: '林女士 · 尾号 0000',
  amountFen: 150_000,
  pointsBack: 0,
  reason: '顾客要求',
  askedAt: '2026-03-18T02:00:00.000Z',
  expiresAt: '2027-01-01T00:00:00.000Z',
  checkerName: '',
  answeredAt: null,
  note: null,
  ...differs,
});
