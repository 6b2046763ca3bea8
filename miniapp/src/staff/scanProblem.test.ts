import { ApiError } from '../api/index.ts';
import { scanProblem } from './scanProblem.ts';

const refused = (code: ApiError['code'], detail?: Record<string, number>) => new ApiError(code, '原话', 'req_0000007f2a', detail);

describe('a refused scan', () => {
  it('counts down to the next code when this one was used', () => {
    expect(scanProblem(refused('code_used', { secondsToNext: 8 }), 1_000)).toMatchObject({
      title: '这个会员码已用过',
      nextCodeAt: 9_000,
    });
  });

  it('says by how much the member’s phone is wrong, and which way', () => {
    expect(scanProblem(refused('code_clock_skew', { skewSeconds: 90 }), 0).title).toBe('顾客手机快了 90 秒');
    expect(scanProblem(refused('code_clock_skew', { skewSeconds: -120 }), 0).title).toBe('顾客手机慢了 120 秒');
  });

  it.each(['code_malformed', 'code_unknown', 'code_attempts_exceeded', 'member_frozen', 'network_down'] as const)(
    'says what to do about %s in words of its own',
    (code) => {
      const { title, hint } = scanProblem(refused(code), 0);
      expect(title).not.toBe('原话');
      expect(hint.length).toBeGreaterThan(6);
    },
  );

  it('gives the reference of a fault nobody expected', () => {
    expect(scanProblem(refused('internal'), 0)).toEqual({ title: '原话', hint: '没有收款，请再扫一次。编号 7F2A' });
  });
});
