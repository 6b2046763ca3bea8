import { remembered } from './remembered.ts';

describe('a remembered function', () => {
  it('works each text out once, and again after it had too many to keep', () => {
    const asked: string[] = [];
    const shout = remembered((text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    expect([shout('one'), shout('one'), shout('three')]).toEqual(['ONE', 'ONE', 'THREE']);
    expect(asked).toEqual(['one', 'three']);
    for (let place = 0; place < 50_000; place += 1) shout(String(place));
    expect(shout('one')).toBe('ONE');
    expect(asked.filter((text) => text === 'one')).toHaveLength(2);
  });

  it('does not keep a refusal', () => {
    let isOpen = false;
    const enter = remembered(() => {
      if (!isOpen) throw new RangeError('closed');
      return 'in';
    });
    expect(() => enter('door')).toThrow('closed');
    isOpen = true;
    expect(enter('door')).toBe('in');
  });
});
