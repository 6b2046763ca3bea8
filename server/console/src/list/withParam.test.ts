import { withParam } from './withParam.ts';

describe('filters in the address', () => {
  it('sets one condition and leaves the others, the branch among them', () => {
    const before = new URLSearchParams('branch=brn_1&status=asked');
    expect(withParam(before, 'status', 'issued').toString()).toBe('branch=brn_1&status=issued');
    expect(withParam(before, 'status', undefined).toString()).toBe('branch=brn_1');
    expect(before.toString()).toBe('branch=brn_1&status=asked');
  });
});
