import { fen, formatYuan, parseYuan } from '@shuke/shared/money';

interface Named {
  /** Its name in the address and in the operation's input. */
  name: string;
  label: string;
}
/** One of a few. */
interface OptionChoice extends Named {
  options: readonly { value: string; label: string }[];
  /** So many that one is found by typing. */
  many?: true;
}
/** What somebody types. `yuan` is kept as fen, as the operation takes it. */
interface TypedChoice extends Named {
  typed: 'text' | 'date' | 'whole' | 'yuan';
}

/** One condition somebody may set. */
export type FilterChoice = OptionChoice | TypedChoice;

const forms: Readonly<Record<TypedChoice['typed'], RegExp>> = {
  text: /^.{1,16}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/,
  whole: /^\d{1,9}$/,
  yuan: /^\d{1,9}$/,
};

/** From one day to another, both inclusive. */
export const dayFilters: readonly FilterChoice[] = [
  { name: 'from', label: '从哪天', typed: 'date' },
  { name: 'to', label: '到哪天', typed: 'date' },
];

/** A choice among words: each value with what it is called. */
export const wordFilter = (name: string, label: string, words: Readonly<Record<string, string>>): FilterChoice => ({
  name,
  label,
  options: Object.entries(words).map(([value, word]) => ({ value, label: word })),
});

/** Of many there may be more than are at hand: whatever could be one of them is asked for. */
const mark = /^[\w.]{1,40}$/;

/** True when the words in an address are a value of this condition. */
export const isFilterValue = (choice: FilterChoice, value: string): boolean =>
  'typed' in choice
    ? forms[choice.typed].test(value)
    : choice.options.some((option) => option.value === value) || (choice.many === true && mark.test(value));

/** A value as it is shown: the name of the option, ¥ for money; in our own words. */
export function filterLabel(choice: FilterChoice, value: string): string {
  if (!('typed' in choice)) return choice.options.find((option) => option.value === value)?.label ?? '…';
  return choice.typed === 'yuan' ? `¥${formatYuan(fen(Number(value)))}` : value;
}

/** What somebody typed, as a value for the address; undefined when it is none. */
export function typedValue(choice: TypedChoice, text: string): string | undefined {
  const value = choice.typed === 'yuan' ? fenOf(text) : text.trim();
  return value !== undefined && isFilterValue(choice, value) ? value : undefined;
}

function fenOf(text: string): string | undefined {
  try {
    return String(parseYuan(text.trim()));
  } catch {
    return undefined;
  }
}
