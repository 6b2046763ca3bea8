import { createHash } from 'node:crypto';
import type { App } from './apps.ts';

/** Somebody with a phone and WeChat on it. */
export interface Person {
  id: string;
  nickname: string;
  /** 11 digits. */
  phone: string;
  countryCode: string;
  /** WeChat blocks the login of people it holds for a risk (40226). */
  risky: boolean;
}

const hash = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest();
const wechatId = (...parts: string[]) =>
  `o${hash(...parts)
    .toString('base64url')
    .replaceAll('-', '_')
    .slice(0, 27)}`;

/** The id of a person within one app. */
export const openidOf = (personId: string, app: App): string => wechatId('openid', personId, app.appId);
/** The id of a person over all apps of one Open Platform account; none without such an account. */
export const unionidOf = (personId: string, app: App): string | undefined =>
  app.openPlatform === undefined ? undefined : wechatId('unionid', personId, app.openPlatform);

/** 199 is a real prefix that the demonstration's own members do not use. */
const phoneOf = (personId: string) => `199${String(hash('phone', personId).readUInt32BE() % 100_000_000).padStart(8, '0')}`;

/** Everybody with a WeChat here. */
export class People {
  readonly #people = new Map<string, Person>();

  /**
   * Somebody new or known. What is not given follows from the id, so a person stays the same over restarts of the
   * sandbox while the server's database lives on.
   */
  put(id: string, given: Partial<Omit<Person, 'id'>> = {}): Person {
    const known = this.#people.get(id) ?? { id, nickname: '小满', phone: phoneOf(id), countryCode: '86', risky: false };
    const person = { ...known, ...given };
    this.#people.set(id, person);
    return person;
  }

  get(id: string): Person {
    return this.#people.get(id) ?? this.put(id);
  }

  list(): Person[] {
    return [...this.#people.values()];
  }
}
