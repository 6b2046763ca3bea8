import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { openSealed } from './aead.ts';
import type { PlatformKeys } from './platformKeys.ts';
import { PaidTransaction, RefundFacts } from './schemas.ts';
import { signatureHeaders, whyUnsigned } from './signature.ts';
import { NoticeRefused, type NoticeHeaders, type PayNotice } from './types.ts';

const Envelope = z.object({
  id: z.string().min(1).max(64),
  create_time: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  event_type: z.string().min(1).max(64),
  resource: z.object({
    original_type: z.string().optional(),
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string().min(1),
    associated_data: z.string().default(''),
    nonce: z.string(),
  }),
});

const paymentEvent = 'TRANSACTION.SUCCESS';
const refundEvents = new Set(['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED']);
/** Notices are about 1.5 KB; whoever sends more is not WeChat. */
const noticeBytesMax = 65_536;

/** What a notice is checked and opened with. */
export interface NoticeTools {
  readonly keys: PlatformKeys;
  readonly apiV3Key: string;
  readonly clock: Clock;
}

/**
 * Opens what was posted to our notify address, in the order that gives a stranger the least to play with: headers,
 * clock, serial, signature over the raw bytes, envelope, seal, content. Throws NoticeRefused.
 */
export function openNotice(headers: NoticeHeaders, rawBody: Uint8Array, { keys, apiV3Key, clock }: NoticeTools): PayNotice {
  const signed = signatureHeaders((name) => headers[name]);
  if (signed === undefined) throw new NoticeRefused('headers');
  if (rawBody.length > noticeBytesMax) throw new NoticeRefused('body');
  const why = whyUnsigned(signed, rawBody, keys, clock.now());
  if (why !== undefined) throw new NoticeRefused(why);

  const { id, create_time: createdAt, event_type: eventType, resource } = parsed(Envelope, parseJson(rawBody));
  const content = openSealed(resource, apiV3Key);
  if (content === undefined) throw new NoticeRefused('encryption');

  const { original_type: type = '' } = resource;
  const facts = parseJson(Buffer.from(content));
  if (eventType === paymentEvent && type === 'transaction') {
    return { id, createdAt, kind: 'payment', ...parsed(PaidTransaction, facts) };
  }
  if (refundEvents.has(eventType) && type === 'refund') {
    return { id, createdAt, kind: 'refund', refund: parsed(RefundFacts, facts) };
  }
  return { id, createdAt, kind: 'other', eventType };
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new NoticeRefused('body');
  return result.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new NoticeRefused('body');
  }
}
