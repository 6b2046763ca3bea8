import { bookOf, xlsxOf, zipOf } from '../../../../test/support/xlsx.ts';
import { FileFailure } from './line.ts';
import { xlsxLines } from './xlsx.ts';

const read = async (file: Buffer) => {
  const lines = [];
  for await (const line of xlsxLines(file)) lines.push(line);
  return lines;
};
const failureOf = (file: Buffer) =>
  read(file).then(
    () => 'read',
    (error: unknown) => (error instanceof FileFailure ? error.code : String(error)),
  );
const cellsOf = async (sheet: string, texts?: readonly string[]) =>
  (await read(zipOf(bookOf(sheet, texts)))).map(({ cells }) => cells);

describe('an XLSX of an older system', () => {
  it('is read row by row: texts, numbers, and the gaps between them', async () => {
    const rows = [
      ['手机号', '姓名', '', '本金'],
      [13_800_000_000, '小<满>&', '', 88.5],
    ];
    expect(await read(xlsxOf(rows))).toEqual([
      { line: 1, cells: ['手机号', '姓名', '', '本金'] },
      { line: 2, cells: ['13800000000', '小<满>&', '', '88.5'] },
    ]);
  });

  it.each([
    ['1.38E10', '13800000000'],
    ['12.100000000000001', '12.1'],
    ['0.30000000000000004', '0.3'],
    ['-5', '-5'],
  ])('shows the number %s as a spreadsheet does', async (stored, shown) => {
    expect(await cellsOf(`<row r="1"><c r="A1"><v>${stored}</v></c></row>`)).toEqual([[shown]]);
  });

  it('takes a formula for one, whatever it came to', async () => {
    expect(await cellsOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>x</v></c></row>')).toEqual([
      ['=', '='],
    ]);
  });

  it('reads texts in place, in several looks, and without how they are read aloud', async () => {
    const sheet = '<row r="3"><c r="A3" t="inlineStr"><is><t>小满</t></is></c><c r="B3" t="s"><v>0</v></c></row>';
    const text = '<r><t>两</t></r><r><t>截</t></r><rPh><t>liang</t></rPh>';
    expect(await read(zipOf(bookOf(sheet, [text])))).toEqual([{ line: 3, cells: ['小满', '两截'] }]);
  });

  it('reads a sheet whose names have a prefix, and whose cells do not say where they are', async () => {
    expect(await cellsOf('<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>')).toEqual([['1', '2']]);
  });

  it('leaves out columns beyond what a file of ours has', async () => {
    expect((await cellsOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'))[0]).toEqual(['1']);
  });

  it('looks up no entity of its own', async () => {
    const files = bookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>');
    const evil = `<!DOCTYPE x [<!ENTITY lol SYSTEM "file:///etc/passwd">]>${files['xl/worksheets/first.xml'] ?? ''}`;
    expect(await failureOf(zipOf({ ...files, 'xl/worksheets/first.xml': evil }))).toBe('unreadable');
  });

  it.each([
    ['a CSV under another name', Buffer.from('手机号\n13800000000'), 'notXlsx'],
    ['another packed file', zipOf({ 'readme.txt': 'x' }), 'unreadable'],
    ['one that breaks off', xlsxOf([['手机号']]).subarray(0, 200), 'notXlsx'],
    ['a sheet that is no XML', zipOf(bookOf('<row r="1"><c></row>')), 'unreadable'],
    [
      'texts that grow beyond all bounds',
      zipOf({ ...bookOf(''), 'xl/sharedStrings.xml': Buffer.alloc(70_000_000, 32) }),
      'unreadable',
    ],
  ])('refuses %s', async (_name, file, code) => {
    expect(await failureOf(file)).toBe(code);
  });
});
