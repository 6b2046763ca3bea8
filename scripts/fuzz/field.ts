import fc from 'fast-check';
import { newId } from '../../server/src/platform/ids.ts';
import type { Random } from '../seed/random.ts';

/** One field of an input, as JSON Schema tells it. */
export interface Field {
  type?: string;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  anyOf?: readonly Field[];
  items?: Field;
  format?: string;
  const?: unknown;
  properties?: Readonly<Record<string, Field>>;
  required?: readonly string[];
}

const idPattern = /^\^([a-z]{3})_\[/;
const letters = Array.from('abcXYZ019 -_.小满山雀é🍡𠮷');
const dates = ['2020-02-29', '2026-01-01', '2030-12-31'];
const amounts = [1, 2, 99, 100, 500, 900, 2_500, 9_999, 19_999, 20_001, 100_000];

/** A value the schema allows; ids are those `known` tells, or new ones. */
export function allowedValue(field: Field, random: Random, known: (prefix: string) => string | undefined): unknown {
  if (field.enum !== undefined) return random.pick(field.enum);
  if (field.anyOf !== undefined) return allowedValue(random.pick(field.anyOf), random, known);
  if ('const' in field) return field.const;
  if (field.type === 'null') return null;
  if (field.type === 'object') return object(field, random, known);
  if (field.type === 'array') return random.chance(50) ? [] : [allowedValue(field.items ?? {}, random, known)];
  if (field.format === 'date') return random.pick(dates);
  if (field.format === 'date-time') return new Date().toISOString();
  if (field.type === 'boolean') return random.chance(50);
  if (field.type === 'integer' || field.type === 'number') return number(field, random);
  const prefix = idPattern.exec(field.pattern ?? '')?.[1];
  if (prefix !== undefined) return (random.chance(90) ? known(prefix) : undefined) ?? newId(prefix);
  if (field.pattern !== undefined && /^\^[^p]*\$$/.test(field.pattern)) return matching(field.pattern, random);
  return text(field, random);
}

/** A value just outside what the schema allows. */
export function nearValue(field: Field, value: unknown, random: Random): unknown {
  const near: unknown[] = [undefined, null, [value], typeof value === 'string' ? Number(value) : String(value)];
  if (field.maximum !== undefined) near.push(field.maximum + 1);
  if (field.minimum !== undefined) near.push(field.minimum - 1);
  if (field.maxLength !== undefined) near.push('x'.repeat(field.maxLength + 1));
  if (typeof value === 'number') near.push(value + 0.5, -value);
  if (typeof value === 'string') near.push(`${value} `, value.slice(0, -1), `${value}x`, value.toUpperCase(), `${value}\n`);
  return near[random.below(near.length)];
}

function object(
  { properties = {}, required = [] }: Field,
  random: Random,
  known: (prefix: string) => string | undefined,
): object {
  const given = Object.entries(properties).filter(([name]) => required.includes(name) || random.chance(60));
  return Object.fromEntries(given.map(([name, field]) => [name, allowedValue(field, random, known)]));
}

function number({ minimum = 0, maximum = 1_000_000 }: Field, random: Random): number {
  const usual = random.pick(amounts);
  if (random.chance(80) && usual >= minimum && usual <= maximum) return usual;
  return random.chance(20) ? random.pick([minimum, maximum]) : minimum + random.below(Math.min(maximum - minimum + 1, 10_000));
}

const matching = (pattern: string, random: Random): string =>
  fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: random.below(2 ** 31) })[0] ?? '';

function text({ minLength = 1, maxLength = 20 }: Field, random: Random): string {
  const length = minLength + random.below(Math.max(1, Math.min(maxLength, 24) - minLength + 1));
  return Array.from({ length }, () => random.pick(letters)).join('');
}
