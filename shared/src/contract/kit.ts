import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { Permission } from '../permissions.ts';

/** At most `requests` in `perSeconds`, counted per caller and operation. */
export interface Rate {
  readonly requests: number;
  readonly perSeconds: number;
}

interface OperationBase {
  /** One sentence for the reference at /docs. */
  readonly summary: string;
  /** Path parameters, query and body, merged: an operation has one flat input. */
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  /** Codes a caller must handle, besides those any operation may give (`commonErrors`). */
  readonly errors: readonly ErrorCode[];
  /** True when a repeat with the same Idempotency-Key must give the first answer again. */
  readonly idempotent: boolean;
  /** Left out: `defaultRate`. */
  readonly rate?: Rate;
  /** Most KB of a body, for what carries a picture; left out: 64. */
  readonly bodyKb?: number;
}

/**
 * Who may call it; the server mounts the matching guard.
 * `public` anyone · `visitor` signed in through WeChat, joined or not · `member` joined · `staff` with the permission.
 */
export type Operation = OperationBase &
  (
    | { readonly audience: 'public' | 'visitor' | 'member'; readonly permission?: undefined }
    | { readonly audience: 'staff'; readonly permission: Permission | 'any' }
  );

/** What an operation declares beside, whose repeats get the first answer. */
export const idempotencyErrors = ['idempotency_key_required', 'idempotency_key_reused'] as const;

/** For operations that name no rate of their own. */
export const defaultRate: Rate = { requests: 120, perSeconds: 60 };

/** What any operation may answer, by its audience; not repeated in each `errors`. */
export const commonErrors = {
  public: ['invalid_request', 'rate_limited', 'busy', 'internal'],
  visitor: ['invalid_request', 'unauthenticated', 'rate_limited', 'busy', 'internal'],
  member: ['invalid_request', 'unauthenticated', 'forbidden', 'rate_limited', 'busy', 'internal'],
  staff: ['invalid_request', 'unauthenticated', 'forbidden', 'rate_limited', 'busy', 'internal'],
} as const satisfies Record<Operation['audience'], readonly ErrorCode[]>;

/** Keeps each schema's exact type while checking the shape. */
export const operation = <const O extends Operation>(definition: O): O => definition;

/** What a caller sends. */
export type InputOf<O extends Operation> = z.input<O['input']>;
/** What a handler is given: defaults filled in. */
export type ParsedOf<O extends Operation> = z.output<O['input']>;
/** What a handler answers. */
export type OutputOf<O extends Operation> = z.input<O['output']>;
