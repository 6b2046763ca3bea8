import type { OperationId } from '@shuke/shared/routes';
import type { Sandbox } from '../../test/sandbox/index.ts';
import type { Random } from '../seed/random.ts';
import type { Cast } from './cast.ts';
import type { Exchange, Stock } from './stock.ts';

/** What recipes are made of. */
export interface Larder {
  random: Random;
  stock: Stock;
  cast: Cast;
  sandbox: Sandbox;
}

/** Part of a request whose fields belong together, or to somebody: no schema tells that. */
interface Recipe {
  /** Who must ask; left out: anybody who may. */
  token?: string;
  input: Readonly<Record<string, unknown>>;
}

/** Makes a recipe for whoever asks, or none: then everything is as the schema allows. */
export type Cook = (larder: Larder, token: string) => Recipe | undefined;

/** The input a later request takes from one exchange; undefined when there was none. */
export const from = (operation: OperationId, take: (told: Exchange) => Recipe): Cook => {
  return ({ stock }) => {
    const told = stock.exchange(operation);
    return told && take(told);
  };
};
