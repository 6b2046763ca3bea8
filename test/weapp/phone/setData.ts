type Holder = Record<string, unknown>;

/** What crosses from the logic to the view crosses as JSON: functions are lost, and nothing is shared. */
export const crossed = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** WeChat's `setData`: keys are paths such as `root.cn.[0].cn[1].v`. Changes `data`. */
export function applySetData(data: Holder, patch: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .filter((key) => key !== '');
    put(data, keys, crossed(value));
  }
}

function put(holder: Holder, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    holder[key] = value;
    return;
  }
  const known = holder[key];
  const next = isHolder(known) ? known : empty(rest[0]);
  holder[key] = next;
  put(next, rest, value);
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
/** A number as the next key makes a list. */
const empty = (key = ''): Holder => (/^\d+$/.test(key) ? ([] as unknown as Holder) : {});
