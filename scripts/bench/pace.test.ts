import { compare, ratioOf } from './compare.ts';
import { hammer, median, type Pace } from './pace.ts';

const pace = (perSecond: number, refused: Pace['refused'] = {}): Pace => ({ perSecond, p50Ms: 1, p99Ms: 1, done: 100, refused });
const options = { seconds: 1, rounds: 3, members: 1, json: false };

describe('figures', () => {
  it('takes the middle of an odd number of values', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('compares within a round, so that a slow minute slows both sides', async () => {
    const ours = [400, 40, 4_000].flatMap((rate) => [rate, rate]);
    const theirs = [100, 10, 1_000].flatMap((rate) => [rate, rate]);
    const taking = (rates: number[]) => () => Promise.resolve(pace(rates.shift() ?? 0));
    const paces = await compare(
      [
        { name: 'ours', run: taking(ours) },
        { name: 'theirs', run: taking(theirs) },
      ],
      options,
      { processes: {} },
    );
    expect(ratioOf(paces, 'ours', 'theirs')).toBe(4);
  });

  it('is no figure when more than one call in a hundred was refused', async () => {
    const run = () => Promise.resolve(pace(100, { quote_changed: 2 }));
    await expect(compare([{ name: 'tills', run }], options, { processes: {} })).rejects.toThrow('quote_changed');
  });

  it('counts what was done apart from what was refused', async () => {
    const outcomes = ['done', 'busy', 'done', 'busy'];
    let nowMs = 0;
    const call = () => {
      nowMs += 100;
      return Promise.resolve(outcomes.shift() ?? 'done');
    };
    const time = { now: () => nowMs, pause: () => Promise.resolve() };
    const { done, refused, perSecond } = await hammer(call, { inFlight: 1, seconds: 0.5 }, time);
    expect({ done, refused, perSecond }).toEqual({ done: 3, refused: { busy: 2 }, perSecond: 6 });
  });
});
