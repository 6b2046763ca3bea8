import { memberCode, stepMs } from '@shuke/shared/memberCode';
import type { OperationId } from '@shuke/shared/routes';
import type { Random } from '../seed/random.ts';

/** What was asked for and what came back. */
export interface Exchange {
  input: Readonly<Record<string, unknown>>;
  answer: Readonly<Record<string, unknown>>;
  token: string;
}

interface Device {
  /** The session of whose it is. */
  token: string;
  handle: string;
  key: string;
}

const opensStaffSession: readonly OperationId[] = [
  ...(['session.staffSignIn', 'session.staffSwitch', 'session.staffWechat', 'staff.acceptInvite'] as const),
];
const keptMax = 400;
const devicesLive = 8;
const id = /^([a-z]{3})_[0-9a-z]{26}$/;

/** What the answers have told so far: ids, prices, sessions, devices. Later requests are made of them, as a client's are. */
export class Stock {
  readonly #random: Random;
  /** Ids by prefix, those of one caller apart. */
  readonly #ids = new Map<string, string[]>();
  /** By operation. */
  readonly #exchanges = new Map<string, Exchange[]>();
  readonly #devices: Device[] = [];
  readonly #cards: string[] = [];
  /** Whose session the phone has that showed a code. */
  readonly #shownBy = new Map<string, string>();
  /** Texts of answers, by the name they had. */
  readonly #named = new Map<string, string[]>();
  readonly visitors: string[] = [];
  readonly members: string[] = [];
  readonly spareStaff: string[] = [];
  /** Who is behind a member's session. */
  readonly memberIds = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Takes from an answer what a client would remember. */
  learn(operation: OperationId, input: Readonly<Record<string, unknown>>, answer: unknown, token: string): void {
    this.#learnTexts(answer, token);
    if (typeof answer !== 'object' || answer === null) return;
    const told = answer as Readonly<Record<string, unknown>>;
    keep(listIn(this.#exchanges, operation), { input, answer: told, token });
    if (operation === 'session.memberLogin')
      keep(told['memberId'] === null ? this.visitors : this.members, String(told['token']));
    if (opensStaffSession.includes(operation)) keep(this.spareStaff, String(told['token']));
    if (operation === 'member.join') keep(this.members, token);
    if (operation === 'member.join') this.memberIds.set(token, String(told['memberId']));
    if (typeof told['memberId'] === 'string' && operation === 'session.memberLogin')
      this.memberIds.set(String(told['token']), told['memberId']);
    if (operation === 'member.enrolDevice')
      keep(this.#devices, { token, handle: String(told['handle']), key: String(told['key']) });
    if (typeof told['cardNumber'] === 'string') keep(this.#cards, told['cardNumber']);
  }

  /** A session is over: another one is needed. */
  forget(token: string): void {
    this.memberIds.delete(token);
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

  /** An exchange of this operation, rather one of the last; undefined when there is none that fits. */
  exchange(operation: OperationId, fits: (told: Exchange) => boolean = () => true): Exchange | undefined {
    const list = (this.#exchanges.get(operation) ?? []).filter(fits);
    return list.length === 0 ? undefined : this.#recent(list);
  }

  /** The newest of these exchanges. */
  newest(operation: OperationId, fits: (told: Exchange) => boolean): Exchange | undefined {
    return this.#exchanges.get(operation)?.findLast(fits);
  }

  /** The session of a member, the last one. */
  tokenOf(memberId: string): string | undefined {
    return [...this.memberIds].findLast(([, id]) => id === memberId)?.[0];
  }

  /** The session of the member a visit is of. */
  tokenOfVisit(visitId: unknown): string | undefined {
    const told = this.exchange('sale.identify', ({ answer }) => answer['visitId'] === visitId);
    return told && this.#shownBy.get(String(told.input['code']));
  }

  /** A card number somebody has. */
  card(): string | undefined {
    return this.#cards.length === 0 ? undefined : this.#random.pick(this.#cards);
  }

  /** What a phone shows, or a card says. */
  code(now: number): string | undefined {
    const steps = (this.#random.below(3) - 1) * stepMs;
    // The newest: older ones may be revoked, and too many wrong codes block a till.
    const devices = this.#devices.slice(-devicesLive);
    if (devices.length > 0 && this.#random.chance(60)) {
      const device = this.#random.pick(devices);
      const code = memberCode(device, now + steps);
      this.#shownBy.set(code, device.token);
      return code;
    }
    return this.card();
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
