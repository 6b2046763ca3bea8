import { z } from 'zod';
import { idOf, Instant, pageInput, pageOf } from './common.ts';
import { operation } from './kit.ts';

/** 消息: what the member was told, in the words of that day. */
const Message = z.object({
  id: idOf('msg'),
  kind: z.enum(['spend', 'undo', 'refund', 'topUp', 'claim', 'device', 'tier', 'expiry']),
  title: z.string(),
  body: z.string(),
  at: Instant,
  read: z.boolean(),
  saleId: idOf('sal').nullable(),
  /** 「不是您本人？点这里冻结」 stands under it. */
  canReport: z.boolean(),
});

/** The inbox in the app, and 不是您本人. */
export const inboxContract = {
  'member.listMessages': operation({
    summary: 'What the member was told, newest first, and how much of it is unread.',
    audience: 'member',
    input: z.object(pageInput),
    output: pageOf(Message).extend({ unread: z.int().min(0) }),
    errors: [],
    idempotent: false,
  }),
  'member.markRead': operation({
    summary: 'Marks messages as seen, all up to one of them.',
    audience: 'member',
    input: z.object({ upTo: idOf('msg') }),
    output: z.object({ unread: z.int().min(0) }),
    errors: [],
    idempotent: false,
  }),
  'member.reportMisuse': operation({
    summary: '不是您本人: freezes the stored value, ends every code of this card, and tells the shop. Twice is once.',
    audience: 'member',
    input: z.object({ messageId: idOf('msg').optional() }),
    output: z.object({
      frozen: z.literal(true),
      /** Devices whose codes no longer work, this phone’s included: it gets itself a new one. */
      devicesEnded: z.int().min(0),
      /** Whom to call. */
      branch: z.object({ name: z.string(), telephone: z.string() }).nullable(),
    }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
};
