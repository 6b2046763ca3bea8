/** A day as eight digits are typed for it: "19900228" → "1990-02-28"; undefined while it is no day. */
export function typedDay(digits: string): string | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (found === null) return undefined;
  const day = found.slice(1).join('-');
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

/** The digits of a day, as `typedDay` takes them. */
export const digitsOfDay = (day: string | null): string => day?.replace(/-/g, '') ?? '';
