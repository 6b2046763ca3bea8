import Taro from '@tarojs/taro';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { Contract } from '@shuke/shared/contract';
import type { OperationId } from '@shuke/shared/routes';
import type { ShopNames } from '@shuke/shared/shopWords';
import { inWechat, onWeb, webIdentity } from './platform.ts';

/** An answer kept to be shown again before, or instead of, a fresh one. */
export interface KeptAnswer {
  /** The input it answers, as JSON. */
  of: string;
  /** The output of the operation in whose name it is kept. */
  data: unknown;
  /** Server time of the answer, ms. */
  at: number;
}

/** What this installation needs to make member codes without network. */
export interface CodeDevice {
  deviceId: string;
  handle: string;
  /** The device key, lower-case hex: in encrypted storage only, never in a log. */
  key: string;
  /** Server time at which the handle was given, ms. */
  handleIssuedAt: number;
  /** Whose code it makes: another member on this phone needs another device. */
  memberId: string;
}

/** A write whose answer is not known yet, kept so that a retry repeats it exactly. */
export interface KeptWrite {
  operation: OperationId;
  key: string;
  input: Readonly<Record<string, unknown>>;
}

/** Everything kept on the phone, by key. */
export type Stored = {
  session: { token: string; memberId: string | null; expiresAt: string };
  staffSession: { token: string; expiresAt: string; staff: OutputOf<Contract['session.staffSignIn']>['staff'] };
  staffBranch: string;
  /** What the till was told last that this shop calls points and growth value; `at` as in a kept answer. */
  staffNames: { names: ShopNames; at: number };
  /** The till speaks no amounts aloud. */
  staffMuted: boolean;
  /** Version of the top-up terms last agreed to on this phone: they need not be ticked again. */
  agreedTopUpTerms: string;
  /** 退出登录 was tapped: WeChat is not asked who this is until somebody wants to sign in again. */
  left: true;
  /** 关怀模式; left out while nobody has said yes or no. */
  careMode: boolean;
  installationId: string;
  clockOffsetMs: number;
  pendingWrites: Readonly<Record<string, KeptWrite>>;
} & { [K in OperationId as `answer:${K}`]: KeptAnswer };

/** Two people on one web origin must never share a session, so their names are part of each key. */
function place(key: string): string {
  if (!onWeb) return `shuke:${key}`;
  const { person, role } = webIdentity();
  return `shuke:${role === 'staff' ? 'staff' : `person:${person}`}:${key}`;
}

/** What is kept under the key, or undefined. A broken storage reads as empty: everything kept can be had again. */
export function read<K extends keyof Stored>(key: K): Stored[K] | undefined {
  try {
    const value: Stored[K] | '' | undefined | null = Taro.getStorageSync(place(key));
    return value === '' || value === null ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Keeps the value. A full storage is not an error: the next start asks the server again. */
export function keep<K extends keyof Stored>(key: K, value: Stored[K]): void {
  try {
    Taro.setStorageSync(place(key), value);
  } catch {
    // Nothing that is kept is the only copy.
  }
}

/** Forgets the value. */
export function forget(key: keyof Stored): void {
  Taro.removeStorageSync(place(key));
}

/** WeChat encrypts only through the asynchronous calls; the web has no such storage. */
const secret = inWechat ? { encrypt: true } : {};
const deviceKey = 'codeDevice';

/** The code device from encrypted storage, or undefined. */
export async function readCodeDevice(): Promise<CodeDevice | undefined> {
  try {
    const { data } = await Taro.getStorage<CodeDevice>({ key: place(deviceKey), ...secret });
    return data;
  } catch {
    return undefined;
  }
}

/** Keeps the code device; rejects when the phone refuses, for then the code would be gone at the next start. */
export async function keepCodeDevice(device: CodeDevice): Promise<void> {
  await Taro.setStorage({ key: place(deviceKey), data: device, ...secret });
}

/** Answers and writes of the member that are kept; what belongs to the phone, such as large letters, stays. */
export function forgetMember(): void {
  const { keys } = Taro.getStorageInfoSync();
  const own = keys.filter((key) => ownKeys.some((of) => key.startsWith(place(of))));
  for (const key of own) Taro.removeStorageSync(key);
}

const ownKeys = ['session', 'answer:', 'pendingWrites', 'agreedTopUpTerms'];

/** Forgets the code device: the next code needs a new one. */
export function forgetCodeDevice(): void {
  Taro.removeStorageSync(place(deviceKey));
}

/** What of a till without network is kept sealed. */
export type SealedKey = 'offlineSales';

/** A value from encrypted storage, or undefined. */
export async function readSealed<Value>(key: SealedKey): Promise<Value | undefined> {
  try {
    const { data } = await Taro.getStorage<Value>({ key: place(key), ...secret });
    return data;
  } catch {
    return undefined;
  }
}

/** Keeps a value in encrypted storage; rejects when the phone refuses, for it is the only copy. */
export async function keepSealed(key: SealedKey, value: unknown): Promise<void> {
  await Taro.setStorage({ key: place(key), data: value, ...secret });
}
