import { fen, formatYuan, parseYuan, type Fen } from '@shuke/shared/money';

/** Keys of the keypad. */
export const keys = ['1', '2', '3', 'delete', '4', '5', '6', '7', '8', '9', 'plus', '0', 'dot'] as const;
/** One key of the pad. */
export type Key = (typeof keys)[number];

/** An amount being typed: finished items, and the one under the finger. Text, so that a float never exists. */
export interface AmountEntry {
  readonly items: readonly string[];
  readonly typing: string;
}

/** An empty pad: no item, nothing half typed. */
export const nothingTyped: AmountEntry = { items: [], typing: '' };

/** More than any till takes at once, and far below what a sum of fen can hold. */
const maxFen = 99_999_999;
const maxItems = 9;
/** Yuan without a leading zero, then at most two digits of jiao and fen. */
const shape = /^(?:0|[1-9]\d{0,5})(?:\.\d{0,2})?$/;

/** The entry after a key. A key that would make it no amount is ignored. Pure. */
export function press(entry: AmountEntry, key: Key): AmountEntry {
  if (key === 'delete') return erase(entry);
  const next = key === 'plus' ? addItem(entry) : { ...entry, typing: typed(entry.typing, key) };
  return isEntry(next) ? next : entry;
}

function typed(typing: string, key: Exclude<Key, 'delete' | 'plus'>): string {
  if (key === 'dot') return `${typing === '' ? '0' : typing}.`;
  return typing === '0' ? key : typing + key;
}

const addItem = (entry: AmountEntry): AmountEntry =>
  itemFen(entry.typing) === 0 ? entry : { items: [...entry.items, entry.typing], typing: '' };

/** Takes the last sign back; after a plus, the item before it is open again. */
function erase({ items, typing }: AmountEntry): AmountEntry {
  if (typing !== '') return { items, typing: typing.slice(0, -1) };
  return { items: items.slice(0, -1), typing: items.at(-1) ?? '' };
}

const isEntry = (entry: AmountEntry): boolean =>
  (entry.typing === '' || shape.test(entry.typing)) && entry.items.length <= maxItems && fenOf(entry) <= maxFen;

/** "38." → 3800. */
const itemFen = (text: string): Fen => (text === '' ? fen(0) : parseYuan(text.replace(/\.$/, '')));

/** What all items come to, in whole fen. */
export const fenOf = ({ items, typing }: AmountEntry): Fen =>
  fen([...items, typing].reduce((sum, item) => sum + itemFen(item), 0));

/**
 * The amount as it is shown: what was typed, and in grey what would follow ("12" and ".00"); a sum is shown whole.
 * Nothing typed is a grey 0.
 */
export function shownAmount(entry: AmountEntry): { typed: string; rest: string } {
  if (entry.items.length > 0) return { typed: formatYuan(fenOf(entry)), rest: '' };
  if (entry.typing === '') return { typed: '', rest: '0' };
  const whole = formatYuan(fenOf(entry));
  const [, decimals] = entry.typing.split('.');
  const shown = whole.length - (decimals === undefined ? 3 : 2 - decimals.length);
  return { typed: whole.slice(0, shown), rest: whole.slice(shown) };
}

/** "38 + 90": the items, once there is more than one; empty otherwise. */
export const itemsText = ({ items, typing }: AmountEntry): string =>
  items.length === 0 ? '' : [...items, typing].join(' + ').trim();
