import { readParts } from './readParts.ts';

/** A list of so many lines, a thousand to a part; asked after which lines it was. */
function listOf(lines: number, { failsAt = Infinity } = {}) {
  const asked: (string | undefined)[] = [];
  return {
    asked,
    read: (after: string | undefined) => {
      asked.push(after);
      if (asked.length > failsAt) return Promise.reject(new Error('the server is gone'));
      const from = Number(after ?? 0);
      const to = Math.min(lines, from + 1_000);
      return Promise.resolve({
        csv: `${String(from)}-${String(to)};`,
        lines: to - from,
        nextAfter: to < lines ? String(to) : null,
      });
    },
  };
}
const reading = (more: object = {}) => ({ linesMax: 100_000, onLines: () => undefined, isStopped: () => false, ...more });

describe('a file read part by part', () => {
  it('holds every part once, in order, and says how far it has come', async () => {
    const seen: number[] = [];
    const { asked, read } = listOf(2_500);
    const file = await readParts(read, reading({ onLines: (lines: number) => seen.push(lines) }));
    expect(file).toEqual({ csv: '0-1000;1000-2000;2000-2500;', lines: 2_500, isWhole: true });
    expect([asked, seen]).toEqual([
      [undefined, '1000', '2000'],
      [1_000, 2_000, 2_500],
    ]);
  });

  it('that is full says so; one that ends exactly there is whole', async () => {
    const full = { linesMax: 2_000 };
    expect(await readParts(listOf(2_001).read, reading(full))).toMatchObject({ lines: 2_000, isWhole: false });
    expect(await readParts(listOf(2_000).read, reading(full))).toMatchObject({ lines: 2_000, isWhole: true });
  });

  it('is no file when a part does not come, and none when somebody stops it', async () => {
    await expect(readParts(listOf(2_500, { failsAt: 2 }).read, reading())).rejects.toThrow('gone');
    const { asked, read } = listOf(2_500);
    expect(await readParts(read, reading({ isStopped: () => asked.length === 2 }))).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});
