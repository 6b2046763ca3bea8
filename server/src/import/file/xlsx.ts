import { importColumnsMax } from '@shuke/shared/importFile';
import type { FileLine } from './line.ts';
import { readWholeXml, readXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const bookName = 'xl/workbook.xml';
const bookLinksName = 'xl/_rels/workbook.xml.rels';
const textsName = 'xl/sharedStrings.xml';
/** Unpacked: far above 100,000 rows, far below what would stop the till. */
const sheetBytesMax = 268_435_456;
const textsBytesMax = 67_108_864;
const linksBytesMax = 1_048_576;

/**
 * The rows of the first sheet of an XLSX (ECMA-376), read while it is unpacked. What a cell shows, not how: numbers as
 * they are stored, formulas as `=`. Throws FileFailure.
 */
export async function* xlsxLines(file: Buffer): AsyncGenerator<FileLine> {
  const zip = await openZip(file);
  const [sheet, texts] = [await firstSheet(zip), await sharedTexts(zip)];
  const reader = new SheetReader(texts);
  yield* readXml(await zip.stream(sheet, sheetBytesMax), reader, () => reader.takeLines());
}

/** Where the first sheet lies: its name stands in the book, its place in the book's links. */
async function firstSheet(zip: Zip): Promise<string> {
  let link: string | undefined;
  await readWholeXml(await zip.stream(bookName, linksBytesMax), {
    open(name, attributes) {
      if (name === 'sheet') link ??= Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    },
  });
  let target = 'worksheets/sheet1.xml';
  await readWholeXml(await zip.stream(bookLinksName, linksBytesMax), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id === link && Target !== undefined) target = Target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells point at by their number. */
async function sharedTexts(zip: Zip): Promise<readonly string[]> {
  if (!zip.has(textsName)) return [];
  const texts: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  await readWholeXml(await zip.stream(textsName, textsBytesMax), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') isText = !isReading;
      // How a text is read aloud, in Japanese books.
      if (name === 'rPh') isReading = true;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Makes rows of a sheet's cells as they come. */
class SheetReader {
  #lines: FileLine[] = [];
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #kind = 'n';
  #text = '';
  #isFormula = false;
  #isText = false;

  constructor(private readonly texts: readonly string[]) {}

  takeLines(): FileLine[] {
    return this.#lines.splice(0);
  }

  readonly open = (name: string, { r, t }: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.#line = r === undefined ? this.#line + 1 : Number(r);
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = r === undefined ? this.#column + 1 : columnOf(r);
      this.#kind = t ?? 'n';
      this.#text = '';
      this.#isFormula = false;
    } else if (name === 'f') this.#isFormula = true;
    else if (name === 'v' || name === 't') this.#isText = true;
  };

  readonly text = (piece: string): void => {
    if (this.#isText) this.#text += piece;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isText = false;
    else if (name === 'c' && this.#column < importColumnsMax) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = this.#isFormula ? '=' : this.#shown();
    } else if (name === 'row') this.#lines.push({ line: this.#line, cells: this.#cells });
  };

  #shown(): string {
    if (this.#kind === 's') return this.texts[Number(this.#text)] ?? '';
    if (this.#kind === 'n' && this.#text !== '') return plainNumber(this.#text);
    return this.#text;
  }
}

/** `C12` → 2. */
const columnOf = (cell: string): number =>
  [...(/^[A-Z]*/.exec(cell)?.[0] ?? '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A number to the 15 digits a spreadsheet shows: `1.38E10` → 13800000000, `12.100000000000001` → 12.1. */
function plainNumber(stored: string): string {
  const value = Number(Number(stored).toPrecision(15));
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : stored;
}
