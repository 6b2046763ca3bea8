import { useEffect, useSyncExternalStore } from 'react';
import { readScanned } from '@shuke/shared/memberCode';
import type { Input, Output } from '../../api/index.ts';
import { serverNow } from '../../api/index.ts';
import { randomName } from '../../lib/random.ts';
import { keepSealed, readSealed } from '../../lib/storage.ts';
import { say } from '../../lib/shopWords.ts';

type Sent = Input<'sale.takeOffline'>['sales'][number];
/** How the member paid; by WeChat nobody can be asked without network. */
export type PaidBy = NonNullable<Sent['paidBy']>;
/** What the server said about each sale of a list. */
export type Outcomes = Output<'sale.takeOffline'>['outcomes'];

/** A sale taken while there was no network, to be told of later. */
export interface KeptSale extends Required<Sent> {
  branchId: string;
  paidBy: PaidBy;
}

/** One that can never be taken, with the reason. */
export interface RefusedSale extends KeptSale {
  message: string;
}

/** All that this till keeps. */
export interface Kept {
  sales: readonly KeptSale[];
  refused: readonly RefusedSale[];
}

/** At most so many are kept: a day's work of a busy till. */
export const keptMax = 200;
const idLength = 24;
const nothing: Kept = { sales: [], refused: [] };

let current = nothing;
const watchers = new Set<() => void>();

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: what is kept while a list is on its way must not be lost to its answer. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

/** Writes first and shows then: what is said to be kept is on the phone. */
const change = (changed: (before: Kept) => Kept): Promise<void> =>
  inTurn(async () => {
    const next = changed((await readSealed<Kept>('offlineSales')) ?? nothing);
    await keepSealed('offlineSales', next);
    show(next);
  });

function show(kept: Kept): void {
  current = kept;
  for (const tell of watchers) tell();
}

/** Reads what this till kept, perhaps before it was closed. */
export const loadKept = (): Promise<Kept> =>
  inTurn(async () => {
    show((await readSealed<Kept>('offlineSales')) ?? nothing);
    return current;
  });

/** Why a sale cannot be kept; undefined when it can. */
export function keepProblem(code: string): string | undefined {
  const { kind } = readScanned(code);
  if (kind === 'unknown') return '这不是会员码：会员码 20 位，卡号和实体卡 16 位';
  if (kind === 'memberCode' && current.sales.some((sale) => sale.code === code))
    return '这个会员码已经记过一笔，请顾客等下一个码';
  if (current.sales.length >= keptMax) return say(`已记满 ${String(keptMax)} 笔，请先联网补积分`);
  return undefined;
}

/** Keeps a sale under a name of its own. Rejects when the phone cannot keep it. */
export function keepSale(sale: Pick<KeptSale, 'branchId' | 'code' | 'amountFen' | 'paidBy'>): Promise<void> {
  const kept = { ...sale, id: randomName(idLength), takenAt: new Date(serverNow()).toISOString() };
  return change((before) => ({ ...before, sales: [...before.sales, kept] }));
}

/** What was taken is done with; what can never be taken is shown with its reason; the rest stays. */
export function settle(outcomes: Outcomes): Promise<void> {
  const of = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const stays = ({ id }: KeptSale) => {
    const outcome = of.get(id);
    return outcome === undefined || (outcome.outcome === 'refused' && !outcome.final);
  };
  const refusal = (sale: KeptSale): RefusedSale[] => {
    const outcome = of.get(sale.id);
    return outcome?.outcome === 'refused' && outcome.final ? [{ ...sale, message: outcome.message }] : [];
  };
  return change(({ sales, refused }) => ({
    sales: sales.filter(stays),
    refused: [...refused, ...sales.flatMap(refusal)].slice(-keptMax),
  }));
}

/** The person has read why. */
export const dismissRefused = (): Promise<void> => change(({ sales }) => ({ sales, refused: [] }));

/** What is kept now, read from the phone when the page opens. */
export function useKept(): Kept {
  useEffect(() => void loadKept(), []);
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => current,
  );
}
