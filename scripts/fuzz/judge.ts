import type { ErrorCode } from '@shuke/shared/errors';
import { routes, type OperationId } from '@shuke/shared/routes';
import { declaredErrors } from '../../test/support/checkedApi.ts';
import { errorIn, flawsOfRefusal, flawsOfSuccess, inAnyShopsWords } from '../../test/support/flaws.ts';
import type { Answer } from '../../test/support/wire.ts';
import type { Shot } from './bend.ts';

/** What the door itself says, before any operation. */
const doorCodes: readonly ErrorCode[] = [
  ...(['method_not_allowed', 'payload_too_large', 'unsupported_media_type', 'not_found', 'invalid_request'] as const),
];
/** Wrong tries are counted and kept, so a refusal of these writes. */
const countsRefusals: readonly OperationId[] = ['session.staffSignIn'];
/** So are wrong tries at one's own password or a colleague's PIN, and only those: whatever else these refuse writes nothing. */
const asksPassword: readonly OperationId[] = ['staff.changePassword', 'staff.setPin', 'staff.bindWechat', 'session.staffSwitch'];
/** The fifth wrong try locks, and is told so; a right one ends the row of wrong ones, also where what it was for then fails. */
const passwordTried: readonly (ErrorCode | undefined)[] = [
  ...(['password_wrong', 'pin_wrong', 'staff_locked', 'wechat_code_invalid', 'wechat_unavailable', 'conflict'] as const),
];
/** Refused, and written down: a drawer counted otherwise than the books say, somebody locked for haste. */
const leavesTrail: readonly (ErrorCode | undefined)[] = ['shift_reason_required', 'staff_cap_reached'];
/** Asked with GET, and what WeChat says of an order is written down. */
const asksWechat: readonly OperationId[] = ['wallet.getTopUp', 'sale.paymentStatus'];

/** What is wrong with an answer; empty when it is as promised. */
export function flawsOf({ kind, intended: { operation }, wire }: Shot, answer: Answer): string[] {
  const { status } = answer;
  const flaws = headerFlaws(answer);
  if (wire.method === 'HEAD' || wire.method === 'OPTIONS') return status >= 500 ? [...flaws, `answers ${status}`] : flaws;
  if (status >= 300 && status < 400) return [...flaws, `answers ${status}`];
  if (status < 300) return [...flaws, ...(kind === 'transport' ? [] : flawsOfSuccess(operation, answer))];
  // Owners are among those who send: the shop's words change under way.
  flaws.push(...flawsOfRefusal(answer, inAnyShopsWords));
  const code = errorIn(answer.text)?.code;
  if (code === undefined) return flaws;
  const isDeclared = declaredErrors(operation).has(code);
  // "Come back later" is the only fault a caller may meet, and only where the contract says so.
  if (status >= 500 && !(status === 503 && isDeclared)) flaws.push(`answers ${status} ${code}`);
  else if (!isDeclared && !doorCodes.includes(code)) flaws.push(`answers ${code}, which it does not declare`);
  return flaws;
}

const headerFlaws = ({ headers }: Answer): string[] => [
  ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['may be sniffed']),
  ...(headers['x-request-id'] === undefined ? ['has no request id'] : []),
  ...(headers['set-cookie'] === undefined ? [] : ['sets a cookie']),
  ...(headers['access-control-allow-origin'] === undefined ? [] : ['lets other origins read it']),
];

/** Whether this answer allows that something was written. */
export const mayHaveWritten = ({ intended: { operation }, wire }: Shot, { status, text }: Answer): boolean =>
  (status < 300 && wire.method === 'POST' && routes[operation].startsWith('POST') && !isQuestion(operation)) ||
  (status < 300 && asksWechat.includes(operation)) ||
  leavesTrail.includes(errorIn(text)?.code) ||
  (countsRefusals.includes(operation) && (status === 401 || status === 423)) ||
  (asksPassword.includes(operation) && passwordTried.includes(errorIn(text)?.code));

/** Asked with POST for the sake of its body. */
const isQuestion = (operation: OperationId): boolean => operation === 'sale.quote';
