import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { claimBodyLength } from '@shuke/shared/claimCode';
import { seal, unseal } from './sealed.ts';

/** Everything that needs a key, behind names that say what for. The keys themselves never leave this file. */
export interface Secrets {
  /** Phone at rest: AES-256-GCM, a fresh nonce each time. */
  sealPhone(phone: string): string;
  openPhone(sealed: string): string;
  /** What an invoice is made out to, at rest: as a phone, under a key of its own. */
  sealInvoice(facts: string): string;
  openInvoice(sealed: string): string;
  /** A list of people on its way in, at rest: as a phone, under a key of its own. */
  sealImport(rows: string): string;
  openImport(sealed: string): string;
  /** Keyed hash to find a phone by; the same phone gives the same hash, and without the key nobody can try numbers. */
  phoneHash(phone: string): string;
  /** The 13 digits that make the claim code of a sale: always the same for it, and nobody can guess them. */
  claimBody(saleId: string): string;
  /** Keyed hash to find the sale of a claim code by. */
  claimHash(code: string): string;
  /** The key of a device's member code, lower-case hex. */
  deviceKey(deviceId: string, generation: number): string;
}

const claimBodies = 10n ** BigInt(claimBodyLength);

/** Derives one key per purpose from the master key (32 bytes in hex), so that none can stand in for another. */
export function createSecrets(masterHex: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(masterHex, 'hex'), 'shuke', purpose, 32));
  const phoneSeal = derive('phone at rest v1');
  const invoiceSeal = derive('invoice at rest v1');
  const importSeal = derive('import at rest v1');
  const phoneLookUp = derive('phone look-up v1');
  const claimBody = derive('claim code v1');
  const claimLookUp = derive('claim code look-up v1');
  const deviceMaster = derive('member code v1');
  return {
    sealPhone: (phone) => seal(phone, phoneSeal).toString('base64'),
    openPhone: (sealed) => unseal(Buffer.from(sealed, 'base64'), phoneSeal),
    sealInvoice: (facts) => seal(facts, invoiceSeal).toString('base64'),
    openInvoice: (sealed) => unseal(Buffer.from(sealed, 'base64'), invoiceSeal),
    sealImport: (rows) => seal(rows, importSeal).toString('base64'),
    openImport: (sealed) => unseal(Buffer.from(sealed, 'base64'), importSeal),
    phoneHash: (phone) => createHmac('sha256', phoneLookUp).update(phone).digest('hex'),
    claimBody: (saleId) => {
      const mac = createHmac('sha256', claimBody).update(saleId).digest();
      return String(mac.readBigUInt64BE() % claimBodies).padStart(claimBodyLength, '0');
    },
    claimHash: (code) => createHmac('sha256', claimLookUp).update(code).digest('hex'),
    deviceKey: (deviceId, generation) =>
      createHmac('sha256', deviceMaster)
        .update(`${deviceId}:${String(generation)}`)
        .digest('hex'),
  };
}

/** A session token: 256 random bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
/** What is stored of a token, in hex. A plain hash will do: the token is random, not chosen by a person. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
