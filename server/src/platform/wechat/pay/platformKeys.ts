import { createPublicKey, type KeyObject } from 'node:crypto';
import type { PayPublicKey } from './accounts.ts';

/** One of WeChat's public keys and when it counts. */
export interface PlatformKey {
  /** 40 hex digits of a certificate, or `PUB_KEY_ID_…`. */
  readonly serial: string;
  readonly key: KeyObject;
  /** UTC, ms. */
  readonly from: number;
  readonly until: number;
}

/** WeChat's keys for one merchant: never shared, so that nobody's key vouches for another. */
export interface PlatformKeys {
  /** The key with exactly this serial, if it counts now. */
  find(serial: string, now: number): KeyObject | undefined;
  /** Takes the place of all certificates taken before: what WeChat no longer lists no longer counts. */
  replaceCertificates(certificates: readonly PlatformKey[]): void;
}

/** Starts with the public key from the settings, which has no end. */
export function platformKeys(publicKey: PayPublicKey | undefined): PlatformKeys {
  // A Map: a serial such as `__proto__` finds nothing.
  const fixed = new Map<string, PlatformKey>();
  if (publicKey !== undefined) {
    fixed.set(publicKey.id, { serial: publicKey.id, key: createPublicKey(publicKey.pem), from: 0, until: Infinity });
  }
  let certificates = new Map<string, PlatformKey>();
  return {
    find(serial, now) {
      const known = fixed.get(serial) ?? certificates.get(serial);
      return known !== undefined && known.from <= now && now < known.until ? known.key : undefined;
    },
    replaceCertificates(listed) {
      certificates = new Map(listed.map((certificate) => [certificate.serial, certificate]));
    },
  };
}
