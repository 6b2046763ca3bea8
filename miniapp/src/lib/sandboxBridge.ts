import type { PayOutcome } from './payOutcome.ts';
import { onWeb, webIdentity } from './platform.ts';

/**
 * The sandbox page plays three phones side by side and talks with the pages in its frames by window messages of one origin.
 * In WeChat, and on a page that stands alone, nothing of this does anything.
 */
type FromSandbox =
  | { shuke: 'scan'; code: string }
  | { shuke: 'tap'; id: string }
  | { shuke: 'type'; id: string; value: string }
  | { shuke: 'phone-code'; code: string }
  | { shuke: 'phone-refused' }
  | { shuke: 'pay-outcome'; outcome: PayOutcome };

type ToSandbox =
  | { shuke: 'route'; route: string }
  | { shuke: 'code'; code: string }
  | { shuke: 'wechat'; kind: 'phone-sheet' }
  | { shuke: 'wechat'; kind: 'pay-sheet'; sheet: Readonly<Record<string, string>> }
  | { shuke: 'event'; name: string; data: Readonly<Record<string, string | number | boolean | null>> };

type Kind = FromSandbox['shuke'];
type Listener = (message: FromSandbox) => void;
const listeners = new Set<Listener>();

/** True when this page plays a phone inside the sandbox page. */
export const inSandboxFrame = (): boolean => onWeb && window.parent !== window;

/** Tells the sandbox page what happened here. */
export function tellSandbox(message: ToSandbox): void {
  if (inSandboxFrame()) window.parent.postMessage(message, window.location.origin);
}

/** A code that the sandbox page scanned for the till. Returns how to stop listening. */
export function onSandboxScan(take: (code: string) => void): () => void {
  return listen((message) => {
    if (message.shuke === 'scan') take(message.code);
  });
}

/** How the pay sheet of the sandbox page ended. Returns how to stop listening. */
export function onSandboxPayOutcome(take: (outcome: PayOutcome) => void): () => void {
  return listen((message) => {
    if (message.shuke === 'pay-outcome') take(message.outcome);
  });
}

/** What the getPhoneNumber button gives in WeChat: a code, or null when the person refused. */
export function askSandboxForPhone(): Promise<string | null> {
  if (!inSandboxFrame()) return takePhoneCode();
  tellSandbox({ shuke: 'wechat', kind: 'phone-sheet' });
  return new Promise((answer) => {
    const stop = listen((message) => {
      if (message.shuke !== 'phone-code' && message.shuke !== 'phone-refused') return;
      stop();
      answer(message.shuke === 'phone-code' ? message.code : null);
    });
  });
}

/** On a page that stands alone nobody can be asked, so the made-up person agrees. */
async function takePhoneCode(): Promise<string | null> {
  const { person } = webIdentity();
  const reply = await fetch(`/sandbox/api/people/${encodeURIComponent(person)}/phone-code`, { method: 'POST' });
  const { code } = (await reply.json()) as { code?: string };
  return code ?? null;
}

/** The name of the made-up person, whom nobody asks for it; undefined without a sandbox. */
export async function sandboxNickname(): Promise<string | undefined> {
  try {
    const reply = await fetch('/sandbox/api/people');
    const { people } = (await reply.json()) as { people: readonly { id: string; nickname: string }[] };
    return people.find(({ id }) => id === webIdentity().person)?.nickname;
  } catch {
    return undefined;
  }
}

function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const kinds: readonly string[] = ['scan', 'tap', 'type', 'phone-code', 'phone-refused', 'pay-outcome'] satisfies Kind[];
const isMessage = (data: unknown): data is FromSandbox =>
  typeof data === 'object' && data !== null && 'shuke' in data && kinds.includes(String(data.shuke));

/** Starts listening to the sandbox page; called once, when the app starts on the web. */
export function startSandboxBridge(): void {
  if (!inSandboxFrame()) return;
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== window.location.origin || source !== window.parent || !isMessage(data)) return;
    if (data.shuke === 'tap') visible(data.id)?.click();
    else if (data.shuke === 'type') type(data.id, data.value);
    else for (const listener of [...listeners]) listener(data);
  });
}

/** Pages below the top one stay in the document, hidden; an id may be in several of them. */
function visible(id: string): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(`[id="${id.replace(/["\\]/g, '\\$&')}"]`)];
  return found.reverse().find((element) => element.getClientRects().length > 0);
}

function type(id: string, value: string): void {
  const host = visible(id);
  const input = host instanceof HTMLInputElement ? host : host?.querySelector('input');
  if (!input) return;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
