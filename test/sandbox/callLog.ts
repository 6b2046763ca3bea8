import { maskPhone } from '@shuke/shared/phone';

/** One call that reached the sandbox, as it may be shown: secrets and numbers masked. */
export interface CallRecord {
  id: number;
  /** UTC, ms. */
  at: number;
  method: string;
  path: string;
  request: Readonly<Record<string, unknown>>;
  answer: Readonly<Record<string, unknown>> | null;
  /** The fault that was put in its way. */
  fault: string | null;
}

const recordsKept = 500;
const secret = new Set(['secret', 'appsecret', 'access_token', 'session_key', 'signature', 'token', 'ciphertext']);
const codes = new Set(['code', 'js_code']);
const phones = new Set(['phoneNumber', 'purePhoneNumber']);

/** The same data with what nobody should read replaced. */
function masked(name: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(key, inner)]));
  }
  if (typeof value !== 'string') return value;
  if (secret.has(name)) return '***';
  if (codes.has(name)) return `${value.slice(0, 6)}…`;
  return phones.has(name) ? maskPhone(value) : value;
}
const maskedFields = (data: object) => masked('', data) as Record<string, unknown>;

/** The last calls, newest last. */
export class CallLog {
  readonly #records: CallRecord[] = [];
  #nextId = 1;

  add(call: Omit<CallRecord, 'id' | 'request' | 'answer'> & { request: object; answer: object | null }): void {
    const record = {
      ...call,
      id: this.#nextId,
      request: maskedFields(call.request),
      answer: call.answer && maskedFields(call.answer),
    };
    this.#nextId += 1;
    this.#records.push(record);
    if (this.#records.length > recordsKept) this.#records.shift();
  }

  /** Records after the one with id `after`. */
  since(after = 0): readonly CallRecord[] {
    return this.#records.filter(({ id }) => id > after);
  }

  count(path: string): number {
    return this.#records.filter((record) => record.path === path).length;
  }
}
