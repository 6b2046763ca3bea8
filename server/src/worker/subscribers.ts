import type { Topic, Topics } from '../outbox/index.ts';

/** What a handler is told. */
export interface Told<T extends Topic> {
  /** The same at every try: an outside that knows it already does nothing twice. */
  id: string;
  payload: Topics[T];
  attempt: number;
}

/**
 * Reacts to a fact. It may be called twice for one message, and at any time after the fact. A rejection means: again
 * later. It stops when `signal` says so.
 */
export type Handler<T extends Topic> = (told: Told<T>, signal: AbortSignal) => Promise<void>;

/**
 * Who reacts to what. Every topic is named, by an empty list if nobody cares: a message this table does not know is from
 * a newer version, and waits for it.
 */
export type Subscribers = { readonly [T in Topic]: readonly Handler<T>[] };
