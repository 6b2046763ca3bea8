import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';

/** Facts beside a code: amounts, seconds, the name of a field. */
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

const lineLengthMax = 500;

/** What is kept of an error in a row that a person looks at. It must hold nothing personal: gateways promise that. */
export const errorLine = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown').slice(0, lineLengthMax);
