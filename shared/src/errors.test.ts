import { errorCatalogue } from './errors.ts';

const entries = Object.entries(errorCatalogue);

describe('the error catalogue', () => {
  it('names codes in snake case, a thing and its state', () => {
    expect(entries.map(([code]) => code).filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('says each in one short Chinese sentence without technical words', () => {
    for (const [code, { zh }] of entries) {
      expect({ code, isChinese: /\p{Script=Han}/u.test(zh), length: zh.length <= 30 }).toEqual({
        code,
        isChinese: true,
        length: true,
      });
      expect(zh).not.toMatch(/[a-z]{3,}|null|SQL|。$/);
    }
  });

  it('lets a caller try again only where that can help', () => {
    for (const [code, { status, retry }] of entries) {
      if (status >= 500 || status === 429) expect({ code, retry }).toEqual({ code, retry: 'later' });
      if (status === 400 || status === 403 || status === 404 || status === 409)
        expect({ code, retry }).toEqual({ code, retry: 'never' });
    }
  });
});
