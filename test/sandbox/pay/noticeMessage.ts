import { randomUUID } from 'node:crypto';
import { beijing } from './facts.ts';
import type { Merchant } from './merchants.ts';
import type { Forgery } from './noticeLevers.ts';
import type { PayWorld } from './payWorld.ts';
import { asProbe, keyFor, seal, signingKeys, vouch } from './sealing.ts';

/** A notice's content before it is sealed. */
export interface NoticeContent {
  readonly merchant: Merchant;
  readonly event: string;
  readonly type: 'transaction' | 'refund';
  readonly summary: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A notice as it goes over the wire. */
export interface NoticeMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body WeChat posts: an envelope and the facts sealed in it. Attempts repeat it, signed anew. */
export const noticeBody = ({ event, type, summary, facts }: NoticeContent, now: number): string =>
  JSON.stringify({
    id: randomUUID(),
    create_time: beijing(now),
    resource_type: 'encrypt-resource',
    event_type: event,
    summary,
    resource: { original_type: type, ...seal(JSON.stringify(facts), type) },
  });

/** One attempt's message, well signed. */
export const message = (world: PayWorld, merchant: Merchant, body: string): NoticeMessage => ({
  headers: { 'Content-Type': 'application/json', ...vouch(body, keyFor(world, merchant), world.clock.now()) },
  body,
});

const staleMs = 600_000;

/** The same, made unbelievable. */
export function forged(world: PayWorld, merchant: Merchant, body: string, what: Forgery): NoticeMessage {
  const { headers } = message(world, merchant, body);
  const signature = headers['Wechatpay-Signature'] ?? '';
  const now = world.clock.now();
  const strangers = vouch(body, signingKeys.merchant, now);
  switch (what) {
    case 'body':
      return { headers, body: body.replace('"event_type":"', '"event_type":"X') };
    case 'signature':
      return {
        headers: { ...headers, 'Wechatpay-Signature': `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` },
        body,
      };
    case 'probe':
      return { headers: asProbe(headers), body };
    case 'serial':
      return { headers: strangers, body };
    case 'stranger':
      return { headers: { ...strangers, 'Wechatpay-Serial': keyFor(world, merchant).serial }, body };
    case 'stale':
      return { headers: vouch(body, keyFor(world, merchant), now - staleMs), body };
    case 'headers':
      return { headers: { 'Content-Type': 'application/json' }, body };
    case 'seal': {
      const edited = withoutTag(body);
      return { headers: message(world, merchant, edited).headers, body: edited };
    }
  }
}

/** One byte of the sealed part changed, its tag left as it was. */
function withoutTag(body: string): string {
  const envelope = JSON.parse(body) as { resource: { ciphertext: string } };
  const bytes = Buffer.from(envelope.resource.ciphertext, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  envelope.resource.ciphertext = bytes.toString('base64');
  return JSON.stringify(envelope);
}
