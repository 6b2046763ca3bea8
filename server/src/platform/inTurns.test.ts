import { inTurns } from './inTurns.ts';

describe('in turns', () => {
  it('works on everything once, never on more at once than told, and answers in order', async () => {
    let [underWay, most] = [0, 0];
    const results = await inTurns([3, 1, 2, 5, 4], 2, async (item, place) => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, item));
      underWay -= 1;
      return `${String(place)}:${String(item)}`;
    });
    expect([results, most]).toEqual([['0:3', '1:1', '2:2', '3:5', '4:4'], 2]);
  });

  it('fails when one fails, and does nothing for nothing', async () => {
    await expect(inTurns([1], 4, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inTurns([], 4, () => Promise.resolve(1))).toEqual([]);
  });
});
