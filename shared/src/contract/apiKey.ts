import { z } from 'zod';
import { rolePermissions } from '../permissions.ts';
import { idOf, Instant, pageInput, pageOf, text } from './common.ts';
import { operation } from './kit.ts';

const Scope = z.enum(rolePermissions.pos);
/** An address, or a network in CIDR notation. */
const Network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** 接口密钥, as its owner sees it; the secret itself is told once, when it is made. */
const ApiKey = z.object({
  id: idOf('key'),
  name: z.string(),
  branchId: idOf('brn'),
  branchName: z.string(),
  /** The member of staff it acts as: in receipts, in the trail. A rotated key acts as the same one. */
  staffId: idOf('stf'),
  /** The last four characters of the secret. */
  hint: z.string(),
  scopes: z.array(Scope),
  /** Where it may be used from; null: anywhere. */
  addresses: z.array(z.string()).nullable(),
  /** Good in the sandbox only. */
  isTest: z.boolean(),
  /** `ending`: replaced, and good for the rest of a day · `ended`: that day is over. */
  status: z.enum(['live', 'ending', 'ended', 'revoked']),
  rotatedTo: idOf('key').nullable(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** To the hour. */
  lastUsedAt: Instant.nullable(),
});

/** A key with its secret, shown here and never again. */
const MadeKey = z.object({ key: ApiKey, secret: z.string() });

/** 对接记录: one request of a till system. */
const ApiCall = z.object({
  id: idOf('apc'),
  keyId: idOf('key'),
  keyName: z.string(),
  /** The last four characters of its secret. */
  hint: z.string(),
  branchName: z.string(),
  /** As the contract names it. */
  operation: z.string(),
  /** `ok`, or the code of the error it was told. */
  outcome: z.string(),
  /** The sentence that goes with the error, for the owner. */
  words: z.string().nullable(),
  /** How long it took, ms. */
  ms: z.int().min(0),
  /** Also in the answer's X-Request-Id. */
  requestId: z.string(),
  at: Instant,
});

/** Keys for a till system of the shop's own. */
export const apiKeyContract = {
  'apiKey.create': operation({
    summary: 'Makes a key for a till system of one branch; its secret is shown once. In the sandbox it is a test key.',
    audience: 'staff',
    permission: 'apiKey.manage',
    input: z.object({
      branchId: idOf('brn'),
      name: text(32),
      scopes: z.array(Scope).min(1).max(rolePermissions.pos.length),
      addresses: z.array(Network).min(1).max(20).nullable().default(null),
    }),
    output: MadeKey,
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 3_600 },
  }),
  'apiKey.list': operation({
    summary: 'The keys of all branches, newest first, also those that have ended.',
    audience: 'staff',
    permission: 'apiKey.manage',
    input: z.object({ ...pageInput }),
    output: pageOf(ApiKey),
    errors: [],
    idempotent: false,
  }),
  'apiKey.listCalls': operation({
    summary: 'What till systems asked for in the last thirty days and how it ended, newest first. What was sent is not kept.',
    audience: 'staff',
    permission: 'apiKey.manage',
    input: z.object({ ...pageInput, keyId: idOf('key').optional(), outcome: z.enum(['all', 'failed']).default('all') }),
    output: pageOf(ApiCall),
    errors: [],
    idempotent: false,
  }),
  'apiKey.rotate': operation({
    summary: 'A new secret with the same rights, shown once; the old one works for another 24 hours.',
    audience: 'staff',
    permission: 'apiKey.manage',
    input: z.object({ keyId: idOf('key') }),
    output: MadeKey,
    errors: ['not_found', 'api_key_ended'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 3_600 },
  }),
  'apiKey.revoke': operation({
    summary: 'Ends a key: within five seconds it opens nothing.',
    audience: 'staff',
    permission: 'apiKey.manage',
    input: z.object({ keyId: idOf('key') }),
    output: ApiKey,
    errors: ['not_found', 'api_key_ended'],
    idempotent: false,
  }),
};
