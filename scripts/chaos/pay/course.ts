import { setTimeout as pause } from 'node:timers/promises';
import type { Input, Output } from '@shuke/shared/client';
import type { OperationId } from '@shuke/shared/routes';
import type { NoticeContent, PayOrder, RefundEnd } from '../../../test/sandbox/index.ts';
import type { Wire } from '../wire.ts';
import { bargainOf, type Ask, type Bargain, type Kind } from './bargains.ts';
import type { Payer, Payers } from './payers.ts';
import type { PostOffice } from './postOffice.ts';
import type { WeChat } from './wechat.ts';

/** What one payer does in a round: decided before, so that the trouble is all that differs between two runs of a seed. */
export interface Plan {
  payer: Payer;
  /** What they pay for. */
  kind: Kind;
  /** Before every key of this course. */
  keyPrefix: string;
  /** WeChat's notice of the payment is lost; it is not refunded then. */
  isNoticeLost: boolean;
  /** How much goes back, and how it ends; undefined: nothing goes back. */
  refund: { fen: number; end: RefundEnd; isNoticeLost: boolean } | undefined;
}

/** What all courses of a round share. */
export interface Surroundings {
  payers: Payers;
  wechat: WeChat;
  office: PostOffice;
  /** The server as it is by now, on its way back or not. */
  wire(): Wire;
  url(): string;
}

/** What became of a course. */
export interface Travelled {
  /** Steps that were answered for good. */
  answers: number;
  /** The order, once WeChat knows it, and whether its notice was accepted. */
  order: PayOrder | undefined;
  isAccepted: boolean;
  isOver: boolean;
  broken: string[];
}

const triesMax = 1_200;
const betweenTriesMs = 50;
const acceptedStatus = 204;

/** Somebody opens an order, pays, WeChat tells of it, some of it goes back, WeChat tells of that: each step until it is answered. */
export class Course {
  readonly travelled: Travelled = { answers: 0, order: undefined, isAccepted: false, isOver: false, broken: [] };
  readonly #plan: Plan;
  readonly #around: Surroundings;
  readonly #bargain: Bargain;

  /** What is paid for. */
  get kind(): Kind {
    return this.#plan.kind;
  }

  constructor(plan: Plan, around: Surroundings) {
    this.#plan = plan;
    this.#around = around;
    this.#bargain = bargainOf(plan.kind, { ...around, payer: plan.payer });
  }

  async run(): Promise<void> {
    const { wechat } = this.#around;
    const order = await this.#bargain.open(this.#ask);
    if (order === undefined) return;
    this.travelled.order = order;
    wechat.pay(order, this.#plan.payer.openid);
    if (!this.#plan.isNoticeLost) {
      if (!(await this.#tell(() => wechat.contentOf(order)))) return;
      this.travelled.isAccepted = true;
      if (this.#plan.refund !== undefined) await this.#giveBack(this.#plan.refund);
    }
    this.travelled.isOver = true;
  }

  async #giveBack({ fen, end, isNoticeLost }: NonNullable<Plan['refund']>): Promise<void> {
    const { wechat } = this.#around;
    const refundId = await this.#bargain.giveBack(this.#ask, fen);
    const refund = refundId === undefined ? undefined : wechat.refund(refundId);
    // WeChat may not have heard of it yet: then the sweeper asks, and WeChat ends it afterwards.
    if (refund?.status !== 'PROCESSING') return;
    const content = wechat.end(refund, end);
    if (!isNoticeLost) await this.#tell(() => content);
  }

  /** One operation under one key, until its answer is definite; undefined when that is a refusal. */
  readonly #ask: Ask = async <K extends OperationId>(operation: K, input: Input<K>, token: string) => {
    const idempotencyKey = `${this.#plan.keyPrefix}-${operation}`;
    const outcome = await until(async () => {
      const told = await this.#around.wire().send(operation, input, { token, idempotencyKey });
      return told.kind === 'unanswered' ? undefined : told;
    });
    if (outcome.kind === 'done') {
      this.travelled.answers += 1;
      return JSON.parse(outcome.answer) as Output<K>;
    }
    this.travelled.broken.push(`${operation}: ${JSON.stringify(outcome)}`);
    return undefined;
  };

  /** WeChat says it until it is accepted. */
  async #tell(contentOf: () => NoticeContent): Promise<boolean> {
    const { wechat, office, url } = this.#around;
    const status = await office.deliver(url, () => wechat.messageOf(contentOf()));
    if (status === acceptedStatus) this.travelled.answers += 1;
    else this.travelled.broken.push(`a true notice was answered ${status}`);
    return status === acceptedStatus;
  }
}

/** Tries until there is an answer. Throws when there never is one. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(betweenTriesMs);
  }
  throw new Error('the server never answered again');
}
