import type { ApprovalStatus } from './entities.ts';
import { mayBecome, shownStatus } from './states.ts';

const all: ApprovalStatus[] = ['waiting', 'approved', 'refused', 'used'];

describe('the states of an approval', () => {
  it('go from waiting to approved or refused, from approved to used, and nowhere else', () => {
    const allowed = all.flatMap((status) =>
      all.filter((next) => mayBecome({ status, expiresAt: 2 }, next, 1)).map((next) => `${status} → ${next}`),
    );
    expect(allowed).toEqual(['waiting → approved', 'waiting → refused', 'approved → used']);
  });

  it('end with the time: at the very moment it expires nothing goes on', () => {
    for (const status of all) for (const next of all) expect(mayBecome({ status, expiresAt: 2 }, next, 2)).toBe(false);
    expect(all.map((status) => shownStatus({ status, expiresAt: 2 }, 2))).toEqual(['expired', 'expired', 'refused', 'used']);
    expect(all.map((status) => shownStatus({ status, expiresAt: 2 }, 1))).toEqual(all);
  });
});
