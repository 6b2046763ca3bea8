import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Everything that needs a key, behind names that say what for. The keys themselves never leave this file. */
export interface Secrets {
  /** Phone at rest: AES-256-GCM, a fresh nonce each time. */
  sealPhone(phone: string): string;
  openPhone(sealed: string): string;
  /** Keyed hash to find a phone by; the same phone gives the same hash, and without the key nobody can try numbers. */
  phoneHash(phone: string): string;
  /** The key of a device's member code, lower-case hex. */
  deviceKey(deviceId: string, generation: number): string;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Derives one key per purpose from the master key (32 bytes in hex), so that none can stand in for another. */
export function createSecrets(masterHex: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(masterHex, 'hex'), 'shuke', purpose, 32));
  const phoneSeal = derive('phone at rest v1');
  const phoneLookUp = derive('phone look-up v1');
  const deviceMaster = derive('member code v1');
  return {
    sealPhone(phone) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, phoneSeal, nonce);
      const sealed = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    openPhone(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(algorithm, phoneSeal, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
    phoneHash: (phone) => createHmac('sha256', phoneLookUp).update(phone).digest('hex'),
    deviceKey: (deviceId, generation) =>
      createHmac('sha256', deviceMaster)
        .update(`${deviceId}:${String(generation)}`)
        .digest('hex'),
  };
}

/** A session token: 256 random bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
