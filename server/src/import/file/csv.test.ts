import fc from 'fast-check';
import { csvLines } from './csv.ts';
import { FileFailure } from './line.ts';

const read = async (file: Buffer | string): Promise<readonly string[][]> => {
  const lines: string[][] = [];
  for await (const { cells } of csvLines(Buffer.from(file))) lines.push([...cells]);
  return lines;
};
const failureOf = (file: Buffer | string) =>
  read(file).then(
    () => 'read',
    (error: unknown) => (error instanceof FileFailure ? error.code : String(error)),
  );

describe('a CSV of an older system', () => {
  it('is read in UTF-8, with a byte order mark and without', async () => {
    const lines = [
      ['手机号', '姓名'],
      ['13800000000', '小满'],
    ];
    const text = lines.map((cells) => cells.join()).join('\r\n');
    expect(await read(text)).toEqual(lines);
    expect(await read(`\ufeff${text}`)).toEqual(lines);
  });

  it('is read in GBK, as Excel in Chinese saves it', async () => {
    const header = [0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a];
    const row = [...Buffer.from('13800000000,'), 0xd0, 0xa1, 0xc2, 0xfa];
    expect(await read(Buffer.from([...header, ...row]))).toEqual([
      ['手机号', '姓名'],
      ['13800000000', '小满'],
    ]);
  });

  it.each(['\t', ';', ','])('is separated by %j where its first line is', async (separator) => {
    expect(await read(['a', 'b', 'c'].join(separator))).toEqual([['a', 'b', 'c']]);
  });

  it('keeps what stands in quotes together, also over lines, and takes rows of any length', async () => {
    expect(await read('a,b\n"小,满","两\n行"\n1\n1,2,3')).toEqual([['a', 'b'], ['小,满', '两\n行'], ['1'], ['1', '2', '3']]);
  });

  it('counts rows as a spreadsheet does', async () => {
    const lines: number[] = [];
    for await (const { line } of csvLines(Buffer.from('a\nb\nc'))) lines.push(line);
    expect(lines).toEqual([1, 2, 3]);
  });

  it.each([
    ['a spreadsheet under another name', Buffer.from('PK\x03\x04\x00\x00', 'latin1'), 'unreadable'],
    ['UTF-16', Buffer.from('\ufeff手机号', 'utf16le'), 'unreadable'],
    ['bytes that are no text', Buffer.from([0x61, 0xff, 0xff, 0x61]), 'unreadable'],
    ['a quote that is never closed', `"${'x'.repeat(20_000)}`, 'rowTooLong'],
  ])('refuses %s', async (_name, file, code) => {
    expect(await failureOf(file)).toBe(code);
  });

  it('gives every cell back as it was written', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join()).join('\r\n');
        expect(await read(`\ufeffa,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t\r\n${text}`)).toEqual([expect.anything(), ...rows]);
      }),
      { numRuns: 50 },
    );
  });
});
