import fc from 'fast-check';
import { inShopWords, usualNames } from './shopWords.ts';

const beans = { pointsName: '喜鹊豆', growthName: '茶龄' };

describe('a shop’s own names for points and growth value', () => {
  it('stand wherever our sentence says ours', () => {
    expect(inShopWords('消费得积分，用 100 积分，再得 5 成长值', beans)).toBe('消费得喜鹊豆，用 100 喜鹊豆，再得 5 茶龄');
    expect(inShopWords('退款完成', beans)).toBe('退款完成');
    expect(inShopWords('积分调整', usualNames)).toBe('积分调整');
  });

  it('are taken to the letter, whatever they hold: never for a pattern, never named twice', () => {
    expect(inShopWords('积分/成长值', { pointsName: '成长值', growthName: '积分' })).toBe('成长值/积分');
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (pointsName, growthName) => {
          expect(inShopWords('得积分，成长值', { pointsName, growthName })).toBe(`得${pointsName}，${growthName}`);
        },
      ),
    );
  });
});
