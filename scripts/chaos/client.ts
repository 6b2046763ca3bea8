import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../test/sandbox/index.ts';
import type { Random } from '../seed/random.ts';
import { intentOf, type Intent, type Outcome } from './intent.ts';
import type { Journal } from './journal.ts';
import type { Wire } from './wire.ts';

/** What a client has for a round. */
export interface Client {
  /** `till-3`; also the caller of its intents. */
  name: string;
  token: string;
  /** Before every key: seed, round and client, so that a key is never met twice. */
  keyPrefix: string;
  random: Random;
  journal: Journal;
  /** Open visits of this till, each for one sale, and for one top-up. */
  visits: string[];
  /** Amounts no other top-up of this till has: the books are compared by them. */
  nextAmountFen(): number;
}

/** What all clients share in a round. */
export interface Surroundings {
  wire: Wire;
  sandbox: Sandbox;
  consentVersion: string;
  /** Tokens of people who logged in, by person: a retry needs them. */
  tokens: Map<string, string>;
  nextPerson(): { id: string; phone: string };
  /** Called with what became of each step. */
  note(outcome: Outcome): void;
  isOver(): boolean;
}

const shares = { join: 10, topUp: 25, undo: 15, refund: 15 } as const;
/** Of a hundred refunds, so many are of a sale of which a part has gone back before. */
const againShare = 40;
const leastPartFen = 100;
const afterTroubleMs = { least: 20, most: 320 } as const;

/** Asks for one thing after the other until the round is over. Every intent is on the disk before it is sent. */
export async function keepGoing(client: Client, around: Surroundings): Promise<void> {
  const steps = new Steps(client, around);
  let pauseMs: number = afterTroubleMs.least;
  while (!around.isOver()) {
    const outcome = await steps.next();
    if (outcome !== undefined) around.note(outcome);
    if (outcome?.kind === 'unanswered') {
      await pause(pauseMs);
      pauseMs = Math.min(2 * pauseMs, afterTroubleMs.most);
    } else pauseMs = afterTroubleMs.least;
  }
}

/** What an intent is sent with: a new phone code at each try, as the button of WeChat gives one. */
export function sendIntent(
  intent: Intent,
  { wire, sandbox, tokens }: Pick<Surroundings, 'wire' | 'sandbox' | 'tokens'>,
): Promise<Outcome> {
  const { world } = sandbox;
  const phoneCode = intent.operation === 'member.join' ? { phoneCode: world.codes.issue('phone', intent.caller, world.app) } : {};
  return wire.send(
    intent.operation,
    { ...intent.input, ...phoneCode },
    { token: tokens.get(intent.caller), idempotencyKey: intent.key },
  );
}

class Steps {
  readonly #client: Client;
  readonly #around: Surroundings;
  #sent = 0;
  /** Sales of this client that were paid and not given back. */
  readonly #paid: string[] = [];
  /** Sales of this client of which something was asked back, with how often. */
  readonly #partly: { saleId: string; parts: number }[] = [];

  constructor(client: Client, around: Surroundings) {
    this.#client = client;
    this.#around = around;
  }

  /** The next step; undefined when there was nothing to move. */
  next(): Promise<Outcome | undefined> {
    const dice = this.#client.random.below(100);
    const visitId = this.#client.visits.at(-1);
    // New people come whenever there is nobody left to serve.
    if (dice < shares.join || visitId === undefined) return this.#join();
    if (dice < shares.join + shares.topUp) return this.#topUp(visitId);
    const saleId = this.#paid.at(-1);
    if (saleId === undefined || dice >= shares.join + shares.topUp + shares.undo + shares.refund) return this.#sell(visitId);
    return dice < shares.join + shares.topUp + shares.undo ? this.#undo(saleId) : this.#refund(saleId);
  }

  async #join(): Promise<Outcome | undefined> {
    const { wire, sandbox, tokens, consentVersion, nextPerson } = this.#around;
    const { id, phone } = nextPerson();
    sandbox.world.people.put(id, { phone });
    const session = await wire.ask('session.memberLogin', { code: sandbox.world.codes.issue('login', id, sandbox.world.app) });
    if (session === undefined) return { kind: 'unanswered' };
    tokens.set(id, session.token);
    return this.#send(intentOf('member.join', id, this.#key(), { consentVersion }));
  }

  #topUp(visitId: string): Promise<Outcome> {
    return this.#send(
      intentOf('wallet.topUpCash', this.#client.name, this.#key(), { visitId, amountFen: this.#client.nextAmountFen() }),
    );
  }

  /** Quote and checkout. A price that changed in between is quoted anew: the visit is used up by a sale, not by a refusal. */
  async #sell(visitId: string): Promise<Outcome | undefined> {
    const { random, token, name } = this.#client;
    const basket = { visitId, amountFen: 500 + random.below(5_500), usePoints: random.chance(50), useWallet: random.chance(80) };
    const quote = await this.#around.wire.ask('sale.quote', basket, token);
    if (quote === undefined) return { kind: 'unanswered' };
    const outcome = await this.#send(intentOf('sale.checkout', name, this.#key(), { ...basket, quoteHash: quote.quoteHash }));
    if (outcome.kind !== 'refused') this.#client.visits.pop();
    if (outcome.kind === 'done') this.#paid.push((JSON.parse(outcome.answer) as { saleId: string }).saleId);
    return outcome;
  }

  #undo(saleId: string): Promise<Outcome> {
    this.#paid.pop();
    return this.#send(intentOf('sale.undo', this.#client.name, this.#key(), { saleId }));
  }

  /** A part of a sale, and now and then another part of one that has lost some already. */
  #refund(untouched: string): Promise<Outcome> {
    const again = this.#client.random.chance(againShare) ? this.#partly.at(-1) : undefined;
    const sale = again ?? { saleId: this.#paid.pop() ?? untouched, parts: 0 };
    if (again === undefined) this.#partly.push(sale);
    sale.parts += 1;
    // No two parts of a sale are alike: the books are compared by them.
    const part = { saleId: sale.saleId, amountFen: leastPartFen + sale.parts, reason: '少了一份' };
    return this.#send(intentOf('sale.refund', this.#client.name, this.#key(), part));
  }

  #key(): string {
    this.#sent += 1;
    return `${this.#client.keyPrefix}-${this.#sent}`;
  }

  async #send(intent: Intent): Promise<Outcome> {
    const { journal } = this.#client;
    await journal.intend(intent);
    const outcome = await sendIntent(intent, this.#around);
    await journal.conclude(intent.key, outcome);
    return outcome;
  }
}
