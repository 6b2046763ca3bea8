const [hourMinutes, dayMinutes] = [60, 1_440];

/** "09:30" → 570, "24:00" → 1440: minutes since midnight; undefined when it is no time of a day. */
export function minuteOf(text: string): number | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  const minute = Number(hours) * hourMinutes + Number(minutes);
  return hours !== '' && Number(minutes) < hourMinutes && minute <= dayMinutes ? minute : undefined;
}

/** 570 → "09:30". */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / hourMinutes), minute % hourMinutes].map((part) => String(part).padStart(2, '0')).join(':');
