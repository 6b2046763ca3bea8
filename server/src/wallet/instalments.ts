/** One part of a bonus and the day it is due. */
export interface Instalment {
  amountFen: number;
  /** YYYY-MM-DD. */
  dueOn: string;
}

/** The first part of a bonus, due at once, and each of the others; what does not divide goes to the first. Pure. */
export function bonusParts(bonusFen: number, parts: number): { firstFen: number; monthlyFen: number } {
  const monthlyFen = Math.floor(bonusFen / parts);
  return parts === 1 ? { firstFen: bonusFen, monthlyFen: 0 } : { firstFen: bonusFen - monthlyFen * (parts - 1), monthlyFen };
}

/**
 * A bonus in equal monthly parts, the first at once; what does not divide goes to the first. The parts add up, and a part
 * of nothing is left out. Pure. ¥100.00 in 3 → ¥33.34 today, ¥33.33 in a month, ¥33.33 in two.
 */
export function instalmentsOf(bonusFen: number, parts: number, startsOn: string): Instalment[] {
  const { firstFen, monthlyFen } = bonusParts(bonusFen, parts);
  return Array.from({ length: parts }, (_, place) => ({
    amountFen: place === 0 ? firstFen : monthlyFen,
    dueOn: monthsLater(startsOn, place),
  })).filter(({ amountFen }) => amountFen > 0);
}

/** The same day some months later, or the month's last when it has none. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
