import { isMobile } from '@shuke/shared/phone';
import { withSaid, type OwnField } from '../member/index.ts';
import type { Tier } from '../merchant/index.ts';
import { DomainError } from '../platform/errors.ts';
import { dateOf } from './dateOf.ts';
import type { ImportColumns, ImportMapping } from './entities.ts';
import type { FileLine } from './file/line.ts';
import { amountMax } from './limits.ts';
import type { ProblemCode } from './words.ts';

/** What a row says, in our units. */
export interface RowFacts {
  line: number;
  phone: string;
  /** Empty: the file says none. */
  name: string;
  points: number;
  principalFen: number;
  bonusFen: number;
  /** Growth at which the tier begins; 0 for the first, or none. */
  growthFrom: number;
  /** YYYY-MM-DD. */
  birthday: string | null;
  /** The shop's own fields, by key: what is said in them. */
  ownFields: Readonly<Record<string, string>>;
}

/** A row that cannot be taken, and why. */
export interface RowProblem {
  line: number;
  code: ProblemCode;
}

/** What rows are read by: where to look, the ratio of the points, the tiers and fields there are, and what day it is. */
export interface Reading extends Pick<ImportMapping, 'columns' | 'fields' | 'pointsRatio'> {
  tiers: readonly Tier[];
  customFields: readonly OwnField[];
  /** YYYY-MM-DD: nobody was born later. */
  today: string;
}

const nameMax = 32;
/** As in the contract's `text`: control characters, and what turns a name around. */
const hidden = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const somethingToSee = /[^\p{Z}\p{C}]/u;

/** Reads a row, or says the first thing that is wrong with it. Pure. */
export function factsOf({ line, cells }: FileLine, reading: Reading): RowFacts | RowProblem {
  const { columns, fields, pointsRatio, tiers } = reading;
  const at = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const cell = (field: keyof ImportColumns) => at(columns[field]);
  const wrong = (code: ProblemCode): RowProblem => ({ line, code });
  const used = [...Object.values(columns), ...fields.map(({ column }) => column)];
  if (used.some((column) => isFormula(at(column)))) return wrong('formula');

  const phone = plainPhone(cell('phone'));
  if (phone === '') return wrong('phoneMissing');
  if (!isMobile(phone)) return wrong('phoneInvalid');
  const name = cell('name');
  if (name !== '' && (name.length > nameMax || hidden.test(name) || !somethingToSee.test(name))) return wrong('nameInvalid');
  const points = inOurPoints(cell('points'), pointsRatio);
  if (points === undefined) return wrong('pointsInvalid');
  const principalFen = fenOf(cell('principal'));
  if (principalFen === undefined) return wrong('principalInvalid');
  const bonusFen = fenOf(cell('bonus'));
  if (bonusFen === undefined) return wrong('bonusInvalid');
  const tierName = cell('tier');
  const tier = tierName === '' ? tiers[0] : tiers.find((each) => each.name === tierName);
  if (tier === undefined) return wrong('tierUnknown');
  const birthday = birthdayOf(cell('birthday'), reading.today);
  if (birthday === undefined) return wrong('birthdayInvalid');
  const ownFields = ownFieldsOf(at, reading);
  if (ownFields === undefined) return wrong('fieldInvalid');
  return { line, phone, name, points, principalFen, bonusFen, growthFrom: tier.growthFrom, birthday, ownFields };
}

/** True for a row that can be taken. */
export const isGood = (row: RowFacts | RowProblem): row is RowFacts => !('code' in row);

/** What a spreadsheet would run; `+86…` is a phone, and `-5` is an amount that is refused as one. */
const isFormula = (cell: string) => /^(?:[=@]|[+-](?![\d\s]))/.test(cell);

/** `+86 138-0000-0000` → 13800000000. */
const plainPhone = (cell: string) => cell.replace(/^(?:\+?86)(?=[\s-]*1\d)/, '').replace(/[\s\-()]/g, '');

const decimal = /^(\d{1,12})(?:\.(\d{0,8}))?$/;

/** `￥1,234.5 元` → 1234.5 as whole and part; undefined for what is no amount. */
function partsOf(cell: string): [whole: string, part: string] | undefined {
  const found = decimal.exec(
    cell
      .replace(/^[¥￥]\s*/, '')
      .replace(/\s*(?:元|分)$/, '')
      .replace(/[,，](?=\d{3}(?!\d))/g, ''),
  );
  return found === null ? undefined : [found[1] ?? '0', found[2] ?? ''];
}

const within = (amount: bigint): number | undefined => (amount <= BigInt(amountMax) ? Number(amount) : undefined);

/** Yuan with at most two places → fen. An empty cell is nothing. */
function fenOf(cell: string): number | undefined {
  if (cell === '') return 0;
  const parts = partsOf(cell);
  if (parts === undefined) return undefined;
  const part = parts[1].replace(/0+$/, '');
  return part.length > 2 ? undefined : within(BigInt(parts[0] + part.padEnd(2, '0')));
}

/** The old points by the ratio, rounded down: in whole numbers, so that nothing is lost on the way. */
function inOurPoints(cell: string, { old, ours }: ImportMapping['pointsRatio']): number | undefined {
  if (cell === '') return 0;
  const parts = partsOf(cell);
  if (parts === undefined) return undefined;
  const [whole, part] = parts;
  return within((BigInt(whole + part) * BigInt(ours)) / (BigInt(old) * 10n ** BigInt(part.length)));
}

const bornFrom = '1900-01-01';

/** Null where the cell is empty, undefined for what is nobody's birthday. */
function birthdayOf(cell: string, today: string): string | null | undefined {
  if (cell === '') return null;
  const date = dateOf(cell);
  return date === undefined || date > today || date < bornFrom ? undefined : date;
}

/** What the row says in the shop's own fields; undefined where one of them does not take it. A field given up since is left out. */
function ownFieldsOf(
  at: (column: number) => string,
  { fields, customFields }: Reading,
): Readonly<Record<string, string>> | undefined {
  const said = fields.flatMap(({ key, column }) => {
    const [field, value] = [customFields.find((each) => each.key === key), at(column)];
    if (field === undefined || value === '') return [];
    return { key, value: field.type === 'date' ? (dateOf(value) ?? value) : value };
  });
  try {
    return withSaid({}, customFields, said);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
