import { formatFen } from '@shuke/shared/money';
import type { ApiError } from '../api/index.ts';

/** Why money did not move, or why that is not known. */
export interface MoneyTrouble {
  words: string;
  /** The answer got lost: the amount stays as it is until the same has been asked again. */
  unanswered: boolean;
  /** Too much for one person: somebody else must approve it first. */
  needsApproval: boolean;
}

/** What is said of it. `act` is what was to happen, as 充; `noMore` what nobody may do again before the answer is here. Pure. */
export function moneyTrouble(
  { code, detail, definite, message }: ApiError,
  { act, undone, noMore }: { act: string; undone: string; noMore: string },
): MoneyTrouble {
  const cap = detail['capFen'];
  const needsApproval = code === 'approval_required';
  if (needsApproval && cap !== undefined)
    return { words: `超过一个人能${act}的 ${formatFen(Number(cap))}，${undone}`, unanswered: false, needsApproval };
  if (definite) return { words: message, unanswered: false, needsApproval };
  return { words: `没收到结果，请勿${noMore}。再点一次会查同一笔`, unanswered: true, needsApproval };
}
