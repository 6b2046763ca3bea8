import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';

export type ErrorDetail = Readonly<Record<string, string | number>>;

/** A failure the caller can react to. Anything else that is thrown becomes `internal`, logged in full, shown in none. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    /** Facts a screen may show; `param` names the field at fault. Never personal data. */
    readonly detail: ErrorDetail = {},
  ) {
    super(errorCatalogue[code].zh);
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
