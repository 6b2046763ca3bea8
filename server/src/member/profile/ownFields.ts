import { text } from '@shuke/shared/contract/common';
import type { CustomField } from '@shuke/shared/contract/shop';
import { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';

/** A field of the shop's own, as its owner made it. */
export type OwnField = z.output<typeof CustomField>;

/** What was said in one field; null: taken back. */
export interface Said {
  key: string;
  value: string | null;
}

const valueMax = 60;
const shapes = {
  text: text(valueMax),
  number: z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/),
  date: z.iso.date(),
};

const isRight = ({ type, choices }: OwnField, value: string): boolean =>
  type === 'choice' ? choices.includes(value) : shapes[type].safeParse(value).success;

/**
 * What is kept after somebody said this: each value by its field's type; what was said in fields the shop has given up stays
 * until it is erased. Throws `field_invalid`, naming the field. Pure.
 */
export function withSaid(
  before: Readonly<Record<string, string>>,
  fields: readonly OwnField[],
  said: readonly Said[],
): Readonly<Record<string, string>> {
  const kept = new Map(Object.entries(before));
  for (const { key, value } of said) {
    const field = fields.find((each) => each.key === key);
    if (field === undefined || (value !== null && !isRight(field, value))) throw new DomainError('field_invalid', { param: key });
    if (value === null) kept.delete(key);
    else kept.set(key, value.trim());
  }
  return Object.fromEntries(kept);
}

/** The shop's fields with what a member said in them. */
export const presentFields = (fields: readonly OwnField[], values: Readonly<Record<string, string>>) =>
  fields.map(({ key, label, type, choices, purpose }) => ({
    key,
    label,
    type,
    choices: [...choices],
    purpose,
    value: new Map(Object.entries(values)).get(key) ?? null,
  }));
