import { claim, settleAllDone, settleDone, settleFailed, type Claimed } from '../outbox/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import type { Handler, Subscribers, Told } from './subscribers.ts';
import { within } from './within.ts';

/** Everything a round needs; the limits are parameters for tests' sake. */
export interface RoundNeeds {
  db: Database;
  clock: Clock;
  log: Log;
  subscribers: Subscribers;
}

const messagesMax = 200;
const handlersTimeoutMs = 30_000;
/** Longer than the handlers may take: while one works on a message nobody else gets it. */
const leaseMs = 60_000;
/** Slower messages go on by themselves, so that one slow outside does not hold up the rest. */
const roundMs = 1_000;

/** One worker's hands: rounds share what is still in them. */
export interface Hands {
  /** Slow messages of earlier rounds. */
  readonly slow: Set<Promise<void>>;
}

/**
 * One round: claims due messages, hands each to its subscribers, all at once, and settles them. Returns how many it
 * claimed, and whether more may be waiting. What crashes here is claimed again when the lease ends.
 */
export async function workOneRound(
  needs: RoundNeeds,
  hands: Hands,
  stop: AbortSignal,
): Promise<{ claimed: number; more: boolean }> {
  const limit = messagesMax - hands.slow.size;
  if (limit <= 0) return { claimed: 0, more: false };
  const messages = await claim(needs.db, needs.clock, { limit, leaseMs });
  if (messages.length === 0) return { claimed: 0, more: false };

  const told: Claimed[] = [];
  let isOver = false;
  const tellings = messages.map((message) =>
    tell(needs, message, stop).then(async (isTold) => {
      if (!isTold) return;
      if (isOver) await settleDone(needs.db, message);
      else told.push(message);
    }),
  );
  await Promise.race([Promise.all(tellings), endOfRound(roundMs)]);
  isOver = true;
  keepSlow(needs.log, hands, tellings);
  await settleAllDone(needs.db, told);
  return { claimed: messages.length, more: messages.length === limit };
}

/** False when it did not work; then the message is settled already. */
async function tell({ db, clock, log, subscribers }: RoundNeeds, message: Claimed, stop: AbortSignal): Promise<boolean> {
  try {
    const handlers = handlersOf(subscribers, message.topic);
    await within(handlersTimeoutMs, stop, async (signal) => {
      for (const handle of handlers) await handle(toTold(message), signal);
    });
    return true;
  } catch (error) {
    const end = await settleFailed(db, clock, message, error);
    const fields = { err: error, messageId: message.id, topic: message.topic, attempt: message.attempt };
    if (end === 'buried') log.error(fields, 'a message was given up');
    else log.warn(fields, 'a message is told again later');
    return false;
  }
}

type AnyHandler = (told: { id: string; payload: object; attempt: number }, signal: AbortSignal) => Promise<void>;

/** The one place where a stored topic meets its type: `publish` and `outboxDraft` let nothing else be stored. */
function handlersOf(subscribers: Subscribers, topic: string): readonly AnyHandler[] {
  const table: Readonly<Record<string, readonly Handler<never>[] | undefined>> = subscribers;
  const handlers = table[topic];
  if (handlers === undefined) throw new Error(`no subscriber table for topic ${topic}`);
  return handlers as readonly AnyHandler[];
}

const toTold = ({ id, payload, attempt }: Claimed): Told<never> & { payload: object } => ({
  id,
  payload: payload as never,
  attempt,
});

/** Those that are not over yet, until they are. */
function keepSlow(log: Log, { slow }: Hands, tellings: readonly Promise<void>[]): void {
  for (const telling of tellings) {
    const kept = telling
      .catch((error: unknown) => {
        log.error({ err: error }, 'a message could not be settled; its lease will end');
      })
      .finally(() => slow.delete(kept));
    slow.add(kept);
  }
}

const endOfRound = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());
