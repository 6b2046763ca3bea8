import {
  memberSession,
  publicCall,
  staffSession,
  type Input,
  type MemberOperation,
  type Output,
  type PublicOperation,
  type StaffOperation,
} from '../api/index.ts';
import type { OperationId } from '@shuke/shared/routes';
import { keep, read } from '../lib/storage.ts';
import { type Loaded, type Source, useLoad } from './useLoad.ts';

/** How the answer of an operation is loaded and kept. */
export interface Options {
  /** Keeps the answer on the phone, so that the next start shows it at once, marked with its time. */
  keep?: boolean;
  /** False: not yet. */
  enabled?: boolean;
  /** True: asked again while the page is looked at. */
  follow?: boolean;
}

/** Reads an operation as the member: three states, refreshed on each show. */
export function useOperation<K extends MemberOperation>(id: K, input: Input<K>, options: Options = {}): Loaded<Output<K>> {
  return useLoad(source(id, input, () => memberSession.call(id, input), options));
}

/** Reads an operation as the member of staff at the till. */
export function useStaffOperation<K extends StaffOperation>(id: K, input: Input<K>, options: Options = {}): Loaded<Output<K>> {
  return useLoad(source(id, input, () => staffSession.call(id, input), options));
}

/** Reads what anybody may read. */
export function usePublicOperation<K extends PublicOperation>(id: K, input: Input<K>, options: Options = {}): Loaded<Output<K>> {
  return useLoad(source(id, input, () => publicCall(id, input), options));
}

function source<K extends OperationId>(
  id: K,
  input: Input<K>,
  load: () => Promise<Output<K>>,
  options: Options,
): Source<Output<K>> {
  const of = JSON.stringify(input);
  const base = { key: id + of, load, enabled: options.enabled ?? true, follow: options.follow ?? false };
  if (options.keep !== true) return base;
  return { ...base, remembered: () => rememberedAnswer(id, of), remember: (kept) => rememberAnswer(id, of, kept) };
}

/** The kept answer of an operation to exactly this input. */
export function rememberedAnswer<K extends OperationId>(id: K, of: string): { data: Output<K>; at: number } | undefined {
  const kept = read(`answer:${id}`);
  return kept?.of === of ? { data: kept.data as Output<K>, at: kept.at } : undefined;
}

/** Keeps the answer of an operation; the last input wins. */
export function rememberAnswer<K extends OperationId>(id: K, of: string, { data, at }: { data: Output<K>; at: number }): void {
  keep(`answer:${id}`, { of, data, at });
}
