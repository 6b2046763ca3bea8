import { randomBytes } from 'node:crypto';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { App } from './apps.ts';
import { Errcode } from './errcode.ts';

/** `classic` from /cgi-bin/token, `stable` from /cgi-bin/stable_token: neither touches the other's tokens. */
export type TokenKind = 'classic' | 'stable';

interface Issued {
  token: string;
  appId: string;
  kind: TokenKind;
  issuedAt: number;
  /** The end it was issued with. */
  endsAt: number;
  /** The end of its use: earlier once a newer one replaces it. */
  validUntil: number;
  /** What a refused use answers: 42001 at its end, 40001 when replaced by force. */
  refusal: 40001 | 42001;
}

const lifeMs = 7_200_000;
const overlapMs = 300_000;
const forceSpacingMs = 30_000;
const tokensKept = 50;

/** Access tokens by the rules of the two endpoints. */
export class Tokens {
  readonly #clock: Clock;
  readonly #issued = new Map<string, Issued>();
  readonly #newest = new Map<string, Issued>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new token each time; the one before ends five minutes later. */
  classic(app: App): Issued {
    const now = this.#clock.now();
    const before = this.#newest.get(`classic ${app.appId}`);
    if (before !== undefined) before.validUntil = Math.min(before.validUntil, now + overlapMs);
    return this.#issue('classic', app);
  }

  /** The same token while it lives; a new one in its last five minutes, during which both hold. */
  stable(app: App): Issued {
    const newest = this.#newest.get(`stable ${app.appId}`);
    return newest !== undefined && this.#clock.now() < newest.endsAt - overlapMs ? newest : this.#issue('stable', app);
  }

  /** Whether a forced refresh would make a new token: not within 30 s of the last one. */
  canForce(app: App): boolean {
    const newest = this.#newest.get(`stable ${app.appId}`);
    return newest === undefined || this.#clock.now() >= newest.issuedAt + forceSpacingMs;
  }

  /** A new stable token; the one before dies at once. */
  force(app: App): Issued {
    const before = this.#newest.get(`stable ${app.appId}`);
    if (before !== undefined) this.#kill(before, 40001);
    return this.#issue('stable', app);
  }

  /** Seconds left, as expires_in. */
  secondsLeft(issued: Issued): number {
    return Math.floor((issued.endsAt - this.#clock.now()) / 1_000);
  }

  /** The app a token speaks for. Throws 41001, 40014, 40001, 42001. */
  appIdOf(token: string | null): string {
    if (token === null || token === '') throw new Errcode(41001);
    if (!/^[\w-]{100,512}$/.test(token)) throw new Errcode(40014);
    const issued = this.#issued.get(token);
    if (issued === undefined) throw new Errcode(40001);
    if (this.#clock.now() >= issued.validUntil) throw new Errcode(issued.refusal);
    return issued.appId;
  }

  /** Lever: all tokens stop working. `stillHandedOut`: stable_token goes on giving the dead one until forced. */
  expireAll({ stillHandedOut = false } = {}): void {
    for (const issued of this.#issued.values()) this.#kill(issued, stillHandedOut ? 40001 : 42001);
    if (!stillHandedOut) this.#newest.clear();
  }

  #kill(issued: Issued, refusal: Issued['refusal']): void {
    issued.validUntil = this.#clock.now();
    issued.refusal = refusal;
  }

  #issue(kind: TokenKind, app: App): Issued {
    const now = this.#clock.now();
    const token = `99_${randomBytes(100).toString('base64url')}`;
    const issued: Issued = {
      token,
      appId: app.appId,
      kind,
      issuedAt: now,
      endsAt: now + lifeMs,
      validUntil: now + lifeMs,
      refusal: 42001,
    };
    this.#issued.set(token, issued);
    this.#newest.set(`${kind} ${app.appId}`, issued);
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > tokensKept && oldest !== undefined) this.#issued.delete(oldest);
    return issued;
  }
}
