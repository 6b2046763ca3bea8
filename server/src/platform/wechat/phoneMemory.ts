import { createHash } from 'node:crypto';
import type { Cache } from '../cache/cache.ts';
import { seal, unseal } from '../sealed.ts';

/** Numbers already paid for, kept as long as their code would have lived. */
export interface PhoneMemory {
  recall(code: string, openid: string): Promise<string | undefined>;
  keep(code: string, openid: string, phone: string): Promise<void>;
}

const codeLifeMs = 300_000;

const derive = (purpose: string, code: string, openid: string) =>
  createHash('sha256').update(`${purpose}\n${code}\n${openid}`).digest();

/**
 * A phone code works once and costs the shop money, so when the answer to a join is lost, the repeat must not ask the
 * member to authorise again. The number is sealed under a key made from the code itself: whoever reads the cache, but
 * has no code, learns nothing.
 */
export function phoneMemory(cache: Cache): PhoneMemory {
  const place = (code: string, openid: string) => `wechat:phone:${derive('place', code, openid).toString('base64url')}`;
  return {
    async recall(code, openid) {
      const kept = await cache.get(place(code, openid)).catch(() => undefined);
      return kept === undefined ? undefined : unsealed(Buffer.from(kept, 'base64'), derive('seal', code, openid));
    },
    async keep(code, openid, phone) {
      const sealed = seal(phone, derive('seal', code, openid)).toString('base64');
      await cache.set(place(code, openid), sealed, codeLifeMs).catch(() => undefined);
    },
  };
}

/** Undefined when the bytes are not what was sealed: what lies in a cache is nobody's word. */
function unsealed(sealed: Buffer, key: Buffer): string | undefined {
  try {
    return unseal(sealed, key);
  } catch {
    return undefined;
  }
}
