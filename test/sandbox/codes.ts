import { randomBytes } from 'node:crypto';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { App } from './apps.ts';
import { Errcode } from './errcode.ts';

/** `login` comes from wx.login, `phone` from the getPhoneNumber button; one is never taken for the other. */
export type CodeKind = 'login' | 'phone';

interface Issued {
  kind: CodeKind;
  personId: string;
  appId: string;
  endsAt: number;
  used: boolean;
}

const lifeMs = 300_000;
/** Used codes are remembered for as long again, to tell "used" from "unknown". */
const memoryMs = 2 * lifeMs;

/** One-time codes with a life of five minutes. */
export class Codes {
  readonly #issued = new Map<string, Issued>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(kind: CodeKind, personId: string, app: App): string {
    this.#forgetOld();
    const code = kind === 'login' ? `0${randomBytes(24).toString('base64url').slice(0, 31)}` : randomBytes(32).toString('hex');
    this.#issued.set(code, { kind, personId, appId: app.appId, endsAt: this.#clock.now() + lifeMs, used: false });
    return code;
  }

  /** Whose code it is, without using it. Throws 40029 when unknown, ended, of the other kind or of another app. */
  look(kind: CodeKind, code: string, app: App): { personId: string; used: boolean } {
    const issued = this.#issued.get(code);
    if (issued?.kind !== kind || issued.appId !== app.appId || this.#clock.now() >= issued.endsAt) throw new Errcode(40029);
    return issued;
  }

  markUsed(code: string): void {
    const issued = this.#issued.get(code);
    if (issued !== undefined) issued.used = true;
  }

  /** Lever: every code out there ends now. */
  expireAll(): void {
    for (const issued of this.#issued.values()) issued.endsAt = this.#clock.now();
  }

  #forgetOld(): void {
    for (const [code, { endsAt }] of this.#issued) {
      if (this.#clock.now() < endsAt - lifeMs + memoryMs) break;
      this.#issued.delete(code);
    }
  }
}
