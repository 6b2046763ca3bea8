import { z } from 'zod';
import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { may } from '@shuke/shared/permissions';
import { routes, type OperationId } from '@shuke/shared/routes';
import { newId } from '../../server/src/platform/ids.ts';
import type { FuzzStaff } from './cast.ts';
import { allowedValue, type Field } from './field.ts';
import type { Larder } from './cook.ts';
import { recipes } from './recipes.ts';

/** A request as a well-meaning client would make it. */
export interface Intended {
  operation: OperationId;
  input: Record<string, unknown>;
  /** Empty where no session is needed. */
  token: string;
  idempotencyKey?: string;
}

/** Every operation there is. */
export const operations = Object.keys(routes) as OperationId[];

/** The fields of every operation's input. */
export const fieldsOf = Object.fromEntries(
  operations.map((id) => {
    const { properties = {} } = z.toJSONSchema(contract[id].input, { io: 'input' }) as { properties?: Record<string, Field> };
    return [id, properties];
  }),
) as Readonly<Record<OperationId, Readonly<Record<string, Field>>>>;

/** Operations that are asked for more often: what others live on, and what ends sessions less often. */
const likelier: readonly OperationId[] = [
  ...(['sale.identify', 'sale.identify', 'sale.quote', 'sale.quote', 'sale.checkout', 'sale.checkout'] as const),
  ...([
    'sale.undo',
    'wallet.topUpCash',
    'member.join',
    'session.memberLogin',
    'member.enrolDevice',
    'member.codeStatus',
  ] as const),
  ...(['sale.askConfirmation', 'member.answerConfirmation'] as const),
];
const people = 12;
const keysKept = 50;

/** These end a session or a card: only ones that nothing else needs. */
const ending: readonly OperationId[] = [
  ...(['session.staffSignOut', 'session.staffSwitch', 'session.memberLogout', 'member.eraseOwn', 'member.freezeCard'] as const),
];

/** Makes requests out of the contract and of what earlier answers told; a new operation needs nothing here. */
export class Client {
  readonly #around: Larder;
  readonly #keys: string[] = [];
  /** Who logged in with a token. */
  readonly #persons = new Map<string, string>();
  readonly #makers: Readonly<Record<string, (token: string) => unknown>>;

  constructor(around: Larder) {
    this.#around = around;
    this.#makers = this.#makersOf(around);
  }

  /** Any operation. */
  next(): Intended {
    const { random } = this.#around;
    return this.make(random.pick(random.chance(40) ? likelier : operations));
  }

  /** This one, by somebody who may call it. */
  make(operation: OperationId): Intended {
    const { random } = this.#around;
    const anybody = this.#tokenFor(operation);
    const recipe = recipes[operation]?.(this.#around, anybody);
    const token = recipe?.token ?? anybody;
    const told = Object.entries(recipe?.input ?? {}).filter(([name]) => name in fieldsOf[operation]);
    return {
      operation,
      input: { ...this.#input(operation, token), ...Object.fromEntries(told) },
      token,
      ...(contract[operation].idempotent ? { idempotencyKey: random.chance(90) ? this.#newKey() : this.#oldKey() } : {}),
    };
  }

  /** Somebody else's session, or none that lives. */
  otherToken(operation: OperationId): string {
    const { random, stock, cast } = this.#around;
    if (ending.includes(operation)) return random.pick(cast.endedTokens);
    return random.pick([
      ...cast.staff.map(({ token }) => token),
      ...cast.endedTokens,
      ...stock.members.slice(-9),
      ...stock.visitors.slice(-9),
    ]);
  }

  /** Remembers what a client would of an answer. */
  learn({ operation, input, token }: Intended, answer: unknown): void {
    const { stock, sandbox } = this.#around;
    stock.learn(operation, input, answer, token);
    if (operation !== 'session.memberLogin') return;
    const { world } = sandbox;
    this.#persons.set((answer as { token: string }).token, world.codes.look('login', String(input['code']), world.app).personId);
  }

  #input(operation: OperationId, token: string): Record<string, unknown> {
    const { random, stock } = this.#around;
    const input: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fieldsOf[operation])) {
      if (isOptional(operation, name) && random.chance(40)) continue;
      const make = this.#makers[`${operation}.${name}`] ?? this.#makers[name];
      const told = random.chance(90) && field.enum === undefined && field.pattern === undefined ? stock.named(name) : undefined;
      input[name] = make?.(token) ?? told ?? allowedValue(field, random, (prefix) => stock.idFor(prefix, token));
    }
    return input;
  }

  /** Fields whose good values no schema can tell; undefined leaves it to the schema. */
  #makersOf({ random, stock, cast, sandbox: { world } }: Larder) {
    const person = () => `fuzz-${random.below(people)}`;
    return {
      'session.memberLogin.code': () => world.codes.issue('login', person(), world.app),
      'sale.identify.code': () => stock.code(world.clock.now()),
      phoneCode: (token: string) => world.codes.issue('phone', this.#persons.get(token) ?? person(), world.app),
      phone: () => random.pick(cast.spare).phone,
      password: () => (random.chance(60) ? cast.password : undefined),
      startingAfter: (token: string) => stock.idFor(random.pick(['ltx', 'sal', 'stf', 'adt']), token),
    };
  }

  #tokenFor(operation: OperationId): string {
    const { random, stock, cast } = this.#around;
    const { audience }: Operation = contract[operation];
    if (audience === 'public') return '';
    if (operation === 'session.staffSignOut' || operation === 'session.staffSwitch')
      return stock.spareStaff.pop() ?? 'x'.repeat(43);
    if (audience === 'staff') return random.pick(random.chance(85) ? this.#whoMay(operation) : cast.staff).token;
    const list = audience === 'visitor' && random.chance(70) && stock.visitors.length > 0 ? stock.visitors : stock.members;
    return list.length === 0 ? 'x'.repeat(43) : random.pick(list.slice(-12));
  }

  /** Those whose role allows it: of what only an owner may, a cashier sees no more than the door. */
  #whoMay(operation: OperationId): readonly FuzzStaff[] {
    const { permission }: Operation = contract[operation];
    const { staff } = this.#around.cast;
    const able = permission === undefined || permission === 'any' ? staff : staff.filter(({ role }) => may(role, permission));
    return able.length === 0 ? staff : able;
  }

  #newKey(): string {
    const key = newId('key');
    this.#keys.push(key);
    if (this.#keys.length > keysKept) this.#keys.shift();
    return key;
  }

  #oldKey(): string {
    return this.#keys.length === 0 ? this.#newKey() : this.#around.random.pick(this.#keys);
  }
}

const isOptional = (operation: OperationId, name: string): boolean => {
  const shape: Readonly<Record<string, z.core.$ZodType>> = contract[operation].input.shape;
  const type = shape[name];
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault;
};
