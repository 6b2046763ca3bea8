import fc from 'fast-check';
import { presentFields, withSaid, type OwnField } from './ownFields.ts';

const field = (facts: Partial<OwnField>): OwnField => ({
  key: 'taste',
  label: '口味',
  type: 'text',
  choices: [],
  purpose: '按口味做',
  ...facts,
});
const sayTo = (facts: Partial<OwnField>, value: string) => () => withSaid({}, [field(facts)], [{ key: 'taste', value }]);

describe('fields of the shop’s own', () => {
  it.each([
    [{ type: 'text' as const }, '少糖', '‮糖少'],
    [{ type: 'number' as const }, '36.5', '1e9'],
    [{ type: 'date' as const }, '2024-02-29', '2023-02-29'],
    [{ type: 'choice' as const, choices: ['热', '冰'] }, '热', '温'],
  ])('%j takes %s and refuses %s', (facts, right, wrong) => {
    expect(sayTo(facts, right)()).toEqual({ taste: right });
    expect(sayTo(facts, wrong)).toThrow(expect.objectContaining({ code: 'field_invalid' }) as Error);
  });

  it('a field nobody made is refused, whatever it is called', () => {
    for (const key of ['other', '__proto__', 'constructor'])
      expect(() => withSaid({}, [field({})], [{ key, value: 'x' }])).toThrow(
        expect.objectContaining({ code: 'field_invalid' }) as Error,
      );
  });

  it('saying one leaves the others; taking back what was never said is nothing; what is given up stays unseen', () => {
    const value = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[b-s][a-z]{0,8}$/), value), value, (others, said) => {
        const kept = withSaid(others, [field({})], [{ key: 'taste', value: said }]);
        expect(kept).toEqual({ ...others, taste: said });
        expect(withSaid(kept, [field({})], [{ key: 'taste', value: null }])).toEqual(others);
        expect(presentFields([field({})], others).map((each) => each.value)).toEqual([null]);
      }),
    );
  });
});
