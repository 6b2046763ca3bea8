/** A refusal as WeChat Pay makes it: an HTTP status with a code and words. */
export class PayRefusal extends Error {
  override readonly name = 'PayRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message = '',
    readonly detail?: object,
  ) {
    super(message === '' ? code : message);
  }

  /** The body of the answer. */
  answer(): object {
    return { code: this.code, message: this.message, ...(this.detail === undefined ? {} : { detail: this.detail }) };
  }
}
