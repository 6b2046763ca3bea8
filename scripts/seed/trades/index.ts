import { bakery } from './bakery.ts';
import { beauty } from './beauty.ts';
import { catering } from './catering.ts';
import { clothing } from './clothing.ts';
import { fitness } from './fitness.ts';
import { fuel } from './fuel.ts';
import { hotel } from './hotel.ts';
import { pet } from './pet.ts';
import { pharmacy } from './pharmacy.ts';
import { retail } from './retail.ts';
import type { Trade } from './trade.ts';

export type { PlanSeed, Trade } from './trade.ts';

/** Every trade `npm run seed` can start a shop for; the first is the one of `npm start`. */
export const trades: readonly Trade[] = [catering, retail, beauty, hotel, fuel, pharmacy, pet, clothing, fitness, bakery];

/** The trade of `npm start`. */
export const usualTrade: Trade = catering;

/** A trade by its name. Throws RangeError that names them all. */
export function tradeNamed(name: string): Trade {
  const found = trades.find((trade) => trade.name === name);
  if (found === undefined) throw new RangeError(`没有“${name}”这个行业。可选：${trades.map((trade) => trade.name).join('、')}`);
  return found;
}
