/**
 * Why a call gave nothing, by what the caller can do:
 * - `declined`: WeChat refused and did nothing; the same call will not succeed. `code` says why.
 * - `paid`: the order is paid already: ask `findOrder`.
 * - `closed`: the order is closed: a new number is needed.
 * - `absent`: WeChat has no such order.
 * - `not_enough`: the merchant's balance cannot pay the refund; the same call later, after a top-up of the account.
 * - `unavailable`: nothing was done (no connection, rate limit): the same call later.
 * - `unknown`: it may have been done (time-out, 5xx, an answer that fails verification): the same call later, or ask.
 * - `misconfigured`: keys, numbers or permissions; no retry helps until somebody changes a setting.
 */
export type PayFailureReason =
  'declined' | 'paid' | 'closed' | 'absent' | 'not_enough' | 'unavailable' | 'unknown' | 'misconfigured';

/** A call that failed. Holds no body, key or person. */
export class PayFailure extends Error {
  override readonly name = 'PayFailure';

  constructor(
    readonly reason: PayFailureReason,
    /** WeChat's code, or ours in lower case: `timeout`, `unreachable`, `broken`, `signature`, `unreadable`, `mismatch`, `hash`. */
    readonly code: string,
    /** Path without numbers of orders and query: `/v3/refund/domestic/refunds`. */
    readonly path: string,
    /** WeChat's Request-Id, to be named when asking WeChat; null when no answer came. */
    readonly requestId: string | null = null,
  ) {
    super(`WeChat Pay ${path}: ${reason} (${code}${requestId === null ? '' : `, ${requestId}`})`);
  }
}

/** Why a notice was not believed. `probe`: WeChat's own test with a wrong signature (A5); expected now and then. */
export type NoticeRefusal = 'headers' | 'clock' | 'serial' | 'probe' | 'signature' | 'body' | 'encryption';

/** A notice that is not to be believed: answer 4xx with `{"code":"FAIL"}`. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused';

  constructor(readonly reason: NoticeRefusal) {
    super(`WeChat Pay notice refused: ${reason}`);
  }
}

/** A bill that cannot be trusted. Names the line, never its content. */
export class BillUnreadable extends Error {
  override readonly name = 'BillUnreadable';

  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`bill line ${String(line)}: ${problem}`);
  }
}
