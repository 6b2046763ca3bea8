import type { Fault } from '../levers.ts';

/** What may go wrong between us and WeChat Pay. */
export type PayFault =
  | Exclude<Fault, { kind: 'errcode' }>
  /** Not done; WeChat Pay refuses, and signs that. */
  | { kind: 'refuse'; status: number; code: string }
  /** Done; the answer carries WeChat's own test of whether signatures are looked at. */
  | { kind: 'probe' }
  /** Done; the answer was changed after it was signed. */
  | { kind: 'forge' }
  /** Done; the answer is not signed. */
  | { kind: 'unsigned' }
  /** Done; signed by somebody else's key under WeChat's serial. */
  | { kind: 'stranger' }
  /** Done; the answer is ten minutes old. */
  | { kind: 'stale' }
  /** Done; the answer, well signed, speaks of another amount. */
  | { kind: 'lie'; fen: number }
  /** Done; the answer, well signed, speaks of another order. */
  | { kind: 'mixUp' }
  /** Done; the answer, well signed, names a bill on another host and path. */
  | { kind: 'elsewhere' };

/** Faults under which the call was done all the same. */
const notDone = new Set<PayFault['kind']>(['drop', 'reset', 'status', 'refuse']);
/** True when WeChat did what was asked, whatever its answer said. */
export const isDone = (fault: PayFault | undefined): boolean => fault === undefined || !notDone.has(fault.kind);
