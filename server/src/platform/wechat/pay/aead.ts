import { createDecipheriv } from 'node:crypto';

/** An encrypted part of a notice or of a certificate answer. */
export interface Sealed {
  readonly ciphertext: string;
  readonly associated_data: string;
  readonly nonce: string;
}

const tagBytes = 16;
const keyBytes = 32;
const nonceBytes = 12;

/** AEAD_AES_256_GCM with its tag checked. Undefined when the text, its nonce or its company is not what was sealed. */
export function openSealed({ ciphertext, associated_data: company, nonce }: Sealed, apiV3Key: string): string | undefined {
  const key = Buffer.from(apiV3Key);
  const bytes = Buffer.from(ciphertext, 'base64');
  const iv = Buffer.from(nonce);
  // Another spelling of the same bytes is not what WeChat sent.
  if (bytes.toString('base64') !== ciphertext || bytes.length < tagBytes) return undefined;
  if (key.length !== keyBytes || iv.length !== nonceBytes) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    decipher.setAAD(Buffer.from(company));
    // `final` is what checks the tag.
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
