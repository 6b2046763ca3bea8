import { memberCode, stepMs } from '@shuke/shared/memberCode';
import type { OperationId } from '@shuke/shared/routes';
import type { Random } from '../seed/random.ts';

/** A price a till was told, with what it is the price of. */
export interface Priced {
  input: Readonly<Record<string, unknown>>;
  quoteHash: string;
}

interface Device {
  handle: string;
  key: string;
}

const keptMax = 400;
const devicesLive = 8;
const id = /^([a-z]{3})_[0-9a-z]{26}$/;

/** What the answers have told so far: ids, prices, sessions, devices. Later requests are made of them, as a client's are. */
export class Stock {
  readonly #random: Random;
  /** Ids by prefix, those of one caller apart. */
  readonly #ids = new Map<string, string[]>();
  readonly #priced = new Map<string, Priced[]>();
  readonly #devices: Device[] = [];
  readonly #cards: string[] = [];
  /** Texts of answers, by the name they had. */
  readonly #named = new Map<string, string[]>();
  readonly visitors: string[] = [];
  readonly members: string[] = [];
  readonly spareStaff: string[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** Takes from an answer what a client would remember. */
  learn(operation: OperationId, input: Readonly<Record<string, unknown>>, answer: unknown, token: string): void {
    this.#learnTexts(answer, token);
    if (typeof answer !== 'object' || answer === null) return;
    const told = answer as Readonly<Record<string, unknown>>;
    if (operation === 'sale.quote') keep(listIn(this.#priced, token), { input, quoteHash: String(told['quoteHash']) });
    if (operation === 'session.memberLogin')
      keep(told['memberId'] === null ? this.visitors : this.members, String(told['token']));
    if (operation === 'session.staffSignIn') keep(this.spareStaff, String(told['token']));
    if (operation === 'member.join') keep(this.members, token);
    if (operation === 'member.enrolDevice') keep(this.#devices, { handle: String(told['handle']), key: String(told['key']) });
    if (typeof told['cardNumber'] === 'string') keep(this.#cards, told['cardNumber']);
  }

  /** A session is over: another one is needed. */
  forget(token: string): void {
    for (const list of [this.visitors, this.members]) if (list.includes(token)) list.splice(list.indexOf(token), 1);
  }

  /** What no log may hold. */
  secrets(): string[] {
    return [...this.visitors, ...this.members, ...this.spareStaff, ...this.#devices.map(({ key }) => key)];
  }

  /** What an answer had under the name of a field somebody asks for: a version, a state. */
  named(name: string): string | undefined {
    const list = this.#named.get(name) ?? [];
    return list.length === 0 ? undefined : this.#recent(list);
  }

  /** An id of this kind the caller was told, or else anybody was; undefined when there is none. */
  idFor(prefix: string, token: string): string | undefined {
    const own = this.#ids.get(`${token} ${prefix}`);
    const list = own !== undefined && this.#random.chance(80) ? own : this.#ids.get(prefix);
    return list === undefined ? undefined : this.#recent(list);
  }

  /** A price this till was told. */
  pricedFor(token: string): Priced | undefined {
    const list = this.#priced.get(token) ?? [];
    return list.length === 0 ? undefined : this.#recent(list);
  }

  /** What a phone shows, or a card says. */
  code(now: number): string | undefined {
    const steps = (this.#random.below(3) - 1) * stepMs;
    // The newest: older ones may be revoked, and too many wrong codes block a till.
    const devices = this.#devices.slice(-devicesLive);
    if (devices.length > 0 && this.#random.chance(60)) return memberCode(this.#random.pick(devices), now + steps);
    return this.#cards.length === 0 ? undefined : this.#random.pick(this.#cards);
  }

  /** Ids by their prefix; every text by its name, and by its parent's name and its own: `terms.version` is a termsVersion. */
  #learnTexts(value: unknown, token: string, name = ''): void {
    if (typeof value === 'string') {
      keep(listIn(this.#named, name), value);
      const prefix = id.exec(value)?.[1];
      if (prefix === undefined) return;
      for (const list of [prefix, `${token} ${prefix}`]) keep(listIn(this.#ids, list), value);
    } else if (Array.isArray(value)) {
      for (const part of value) this.#learnTexts(part, token, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [own, part] of Object.entries(value)) {
        this.#learnTexts(part, token, own);
        if (typeof part === 'string') keep(listIn(this.#named, name + own.slice(0, 1).toUpperCase() + own.slice(1)), part);
      }
    }
  }

  /** Rather one of the last few: visits and questions do not live long. */
  #recent<Item>(list: readonly Item[]): Item {
    return this.#random.pick(this.#random.chance(70) ? list.slice(-5) : list);
  }
}

function listIn<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

function keep<Item>(list: Item[], item: Item): void {
  list.push(item);
  if (list.length > keptMax) list.shift();
}
