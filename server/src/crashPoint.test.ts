import { crashPoint } from './crashPoint.ts';

describe('a crash point', () => {
  let ends: unknown[][];
  beforeEach(() => {
    ends = [];
    jest.spyOn(process, 'kill').mockImplementation((...args) => {
      ends.push(args);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('ends this process, and no other, without any order, when its step is reached', () => {
    const fault = crashPoint('15');
    void fault('14');
    expect(ends).toEqual([]);
    void fault('15');
    expect(ends).toEqual([[process.pid, 'SIGKILL']]);
  });

  it('waits for the time that it names', () => {
    const fault = crashPoint('answer:3');
    for (const step of ['answer', '19', 'answer']) void fault(step);
    expect(ends).toEqual([]);
    void fault('answer');
    expect(ends).toHaveLength(1);
  });
});
