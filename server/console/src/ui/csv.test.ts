import { csvOf } from './csv.ts';

describe('a file for a spreadsheet', () => {
  it('runs nothing that somebody wrote into a name', () => {
    expect(csvOf([['=1+1', '+86', '@x', '-2', 'ok']])).toBe("\ufeff'=1+1,'+86,'@x,'-2,ok\r\n");
  });

  it('keeps commas, quotes and lines inside their cell, and numbers as numbers', () => {
    expect(csvOf([['a,b', '他说"好"', '一\n二', -3]])).toBe('\ufeff"a,b","他说""好""","一\n二",-3\r\n');
  });
});
