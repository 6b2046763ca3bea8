import { laterName } from '../member/index.ts';
import { noteOf, titleOf } from './titles.ts';

describe('a line of the history', () => {
  it.each([
    [{ kind: 'sale', pointsDelta: -100, walletDelta: -900 }, '消费'],
    [{ kind: 'sale', pointsDelta: null, walletDelta: -900 }, '消费'],
    [{ kind: 'sale', pointsDelta: -100, walletDelta: null }, '积分抵扣'],
    [{ kind: 'earn', pointsDelta: 10, walletDelta: null }, '消费得积分'],
    [{ kind: 'top_up', pointsDelta: null, walletDelta: 100 }, '现金充值'],
    [{ kind: 'welcome', pointsDelta: 200, walletDelta: null }, '入会礼'],
    [{ kind: 'expire', pointsDelta: -5, walletDelta: null }, '积分过期'],
    [{ kind: 'adjust', pointsDelta: 5, walletDelta: null }, '积分调整'],
    [{ kind: 'import', pointsDelta: 5, walletDelta: 100 }, '老系统余额转入'],
    [{ kind: 'reverse', pointsDelta: -10, walletDelta: null }, '撤销，收回积分'],
    [{ kind: 'reverse', pointsDelta: 100, walletDelta: null }, '撤销，退回积分'],
    [{ kind: 'reverse', pointsDelta: 100, walletDelta: 900 }, '撤销，退回储值'],
    [{ kind: 'reverse', pointsDelta: null, walletDelta: 900 }, '撤销，退回储值'],
  ] as const)('%j is called %s', (told, title) => {
    expect(titleOf({ ruleRefs: [], ...told })).toBe(title);
  });

  it('is explained in the words of its rules, and by nothing technical', () => {
    expect(noteOf(['tier_discount:熟客 9.5 折', 'points_burn:1,000 积分抵扣'])).toBe('熟客 9.5 折，1,000 积分抵扣');
    expect(noteOf(['earn:per_yuan:熟客 1.5 倍'])).toBe('熟客 1.5 倍');
    expect(noteOf(['earn:per_yuan:', 'welcome'])).toBe('');
    // Written before names were read when shown, and since.
    expect(noteOf(['holder:老陈 用卡'])).toBe('老陈 用卡');
    expect(noteOf([`holder:${laterName('mem_1')} 用卡`])).toBe('{mem_1} 用卡');
  });
});
