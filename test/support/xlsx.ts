import { crc32, deflateRawSync } from 'node:zlib';

/** Packs files as a ZIP, each deflated: the least that is one (APPNOTE.TXT 4.3). */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(whole), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(whole.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** The parts of a workbook whose first sheet holds these rows, or this sheet as it is. */
export function bookOf(sheet: string, texts: readonly string[] = []): Record<string, string> {
  return {
    'xl/workbook.xml': '<workbook><sheets><sheet name="会员" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/first.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
}

/** Rows as Excel keeps them: texts apart, numbers in place, empty cells left out. */
export function xlsxOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const places = new Map(texts.map((text, place) => [text, place]));
  const cell = (value: string | number, name: string) => {
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${name}"><v>${String(value)}</v></c>`
      : `<c r="${name}" t="s"><v>${String(places.get(value))}</v></c>`;
  };
  const sheet = rows.map(
    (cells, row) =>
      `<row r="${String(row + 1)}">${cells.map((value, column) => cell(value, `${letters(column)}${String(row + 1)}`)).join('')}</row>`,
  );
  return zipOf(
    bookOf(
      sheet.join(''),
      texts.map((text) => `<t xml:space="preserve">${escaped(text)}</t>`),
    ),
  );
}
