import { crossed } from './setData.ts';
import { wxCall, type Asked } from './wx.ts';

interface Keyed extends Asked {
  key: string;
  data?: unknown;
  encrypt?: boolean;
}

/** What a phone keeps of a mini program, also when it is closed. What was kept encrypted is read only so. */
export class Storage {
  readonly #plain = new Map<string, unknown>();
  readonly #encrypted = new Map<string, unknown>();

  /** Everything that lies on the phone unencrypted, as text. */
  get readable(): string {
    return JSON.stringify([...this.#plain]);
  }

  get encryptedKeys(): readonly string[] {
    return [...this.#encrypted.keys()];
  }

  /** The part of `wx` that keeps. Throws as WeChat does for a key that is not there. */
  wx(): Record<string, unknown> {
    const place = ({ encrypt = false }: Keyed) => (encrypt ? this.#encrypted : this.#plain);
    return {
      getStorageSync: (key: string) => (this.#plain.has(key) ? crossed(this.#plain.get(key)) : ''),
      setStorageSync: (key: string, value: unknown) => void this.#plain.set(key, crossed(value)),
      removeStorageSync: (key: string) => void this.#plain.delete(key),
      getStorage: wxCall('getStorage', (asked: Keyed) => {
        if (!place(asked).has(asked.key)) throw new Error('data not found');
        return { data: crossed(place(asked).get(asked.key)) };
      }),
      setStorage: wxCall('setStorage', (asked: Keyed) => void place(asked).set(asked.key, crossed(asked.data))),
    };
  }
}
