import { errorCatalogue, type ErrorBody, type ErrorCode } from './errors.ts';

/** Codes of the server's catalogue, and two of our own for when no answer came. */
export type FailureCode = ErrorCode | 'network_down' | 'network_timeout';

const ownWords = {
  network_down: '连不上网络，请检查后再试',
  network_timeout: '网络有点慢，请再试一次',
} as const;

/** Every failed call throws one of these; nothing else. `message` is a sentence for the screen. */
export class ApiError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** What a member can read out to the shop; empty when no answer came. */
    readonly requestId: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** No answer arrived: a read may be tried again, a write may have happened. */
  static unanswered(code: keyof typeof ownWords): ApiError {
    return new ApiError(code, ownWords[code], '');
  }

  /** Reads the body of a failed answer; a body that is not ours (a proxy's page) counts as `internal`. */
  static fromAnswer(body: unknown): ApiError {
    if (!isErrorBody(body)) return new ApiError('internal', errorCatalogue.internal.zh, '');
    const { code, message, requestId, detail } = body.error;
    return new ApiError(code, message, requestId, detail);
  }

  /** True when trying the same again cannot end differently, so a kept write may be dropped. */
  get definite(): boolean {
    return isOurs(this.code) && errorCatalogue[this.code].retry === 'never';
  }

  /** True when no answer came: the network, not the shop. */
  get unreachable(): boolean {
    return this.code in ownWords;
  }

  /** The last four signs of the request id in capitals: short enough to read out at the counter. */
  get reference(): string {
    return this.requestId.slice(-4).toUpperCase();
  }
}

/** Own names only: `toString` is in every object and in no catalogue. */
const isOurs = (code: unknown): code is ErrorCode => Object.keys(errorCatalogue).some((own) => own === code);

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && isOurs(error.code);
}

/** Whatever was thrown, as an ApiError: a fault of our own shows the sentence of `internal`. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('internal', errorCatalogue.internal.zh, '');
