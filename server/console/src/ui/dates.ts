const zone = 'Asia/Shanghai';
const partsOf = (iso: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );

/** "03-18 09:42" in Beijing: the moment of a row. */
export function shortTime(iso: string): string {
  const { month = '', day = '', hour = '', minute = '' } = partsOf(iso);
  return `${month}-${day} ${hour}:${minute}`;
}

/** "2026-03-18 09:42:07" in Beijing: the moment of a step. */
export function fullTime(iso: string): string {
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = partsOf(iso);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** 截至 16:40, or 截至 3月17日 03:00 when that was not today: up to when a figure was counted that is not live. */
export function asOfWords(iso: string, on = today()): string {
  const { year = '', month = '', day = '', hour = '', minute = '' } = partsOf(iso);
  const date = `${year}-${month}-${day}` === on ? '' : `${String(Number(month))}月${String(Number(day))}日 `;
  return `截至 ${date}${hour}:${minute}`;
}

/** Today in Beijing, YYYY-MM-DD. */
export function today(): string {
  const { year = '', month = '', day = '' } = partsOf(new Date().toISOString());
  return `${year}-${month}-${day}`;
}

/** A date some days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** "03-17 周二". */
export const dayLabel = (date: string): string =>
  `${date.slice(5)} 周${'日一二三四五六'.charAt(new Date(`${date}T00:00:00Z`).getUTCDay())}`;

/** Ends of the quarters before today, the last one first. */
export function pastQuarterEnds(count: number, from = today()): string[] {
  const ends = ['-12-31', '-09-30', '-06-30', '-03-31'];
  const year = Number(from.slice(0, 4));
  const years = Array.from({ length: Math.ceil(count / ends.length) + 1 }, (_, back) => String(year - back));
  return years
    .flatMap((each) => ends.map((end) => each + end))
    .filter((end) => end < from)
    .slice(0, count);
}
