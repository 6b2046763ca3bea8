/** What may go wrong with a notice. Each stays until used up; the oldest is taken by the next notice. */
export type NoticeLever =
  /** Never sent, in no attempt: WeChat promises no arrival. */
  | { kind: 'lose' }
  /** The first attempt comes later. */
  | { kind: 'delay'; delayMs: number }
  /** Sent so many times more, all at once, although acknowledged. */
  | { kind: 'repeat'; times: number }
  /** Kept back until released; the last one kept goes out first. */
  | { kind: 'hold' }
  /** Our acknowledgement of so many attempts is lost on the way. */
  | { kind: 'deaf'; times: number }
  /** A wrong one comes first, then the right one. */
  | { kind: 'forge'; what: Forgery }
  /** Well signed and sealed, but it says something else: `{ amount: { total: 1 } }`. */
  | { kind: 'lie'; facts: Readonly<Record<string, unknown>> };

/** Ways to make a notice that nobody may believe. */
export const forgeries = [
  /** The body was changed after it was signed. */
  'body',
  /** One bit of the signature is another. */
  'signature',
  /** WeChat's own test. */
  'probe',
  /** Signed by a key we know nothing of, under a serial we know nothing of. */
  'serial',
  /** Signed by that key, under WeChat's serial. */
  'stranger',
  /** Ten minutes old. */
  'stale',
  /** Without a signature. */
  'headers',
  /** Signed well, but the sealed part was changed without its tag. */
  'seal',
] as const;
/** One way to forge a notice; each must be refused. */
export type Forgery = (typeof forgeries)[number];
