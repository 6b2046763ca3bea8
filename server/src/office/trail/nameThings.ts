import { formatFen } from '@shuke/shared/money';
import { approvalKindWords } from '@shuke/shared/words';
import { isId, unknownThing } from '@shuke/shared/auditWords';
import { In, type ObjectLiteral } from 'typeorm';
import { Approval } from '../../approval/index.ts';
import { InvoiceRequest } from '../../finance/index.ts';
import { Member, nameForStaff } from '../../member/index.ts';
import { Branch, Merchant } from '../../merchant/index.ts';
import { CardBatch } from '../../physicalCard/index.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { Product } from '../../product/index.ts';
import { Sale } from '../../sale/index.ts';
import { Shift } from '../../shift/index.ts';
import { ApiKey, Staff } from '../../staff/index.ts';
import { CompanyWallet, TopUp, TopUpPlan, WalletHolder } from '../../wallet/index.ts';

/** What a thing is called, by its id. */
export type NameOf = (id: string) => string;

interface Needs {
  db: Database;
  secrets: Secrets;
  /** Words of ours with what the shop calls its points. */
  say: (ours: string) => string;
}

/** How things of one kind are read and called; `of` are the ids a name is made with. */
interface Naming<Row extends ObjectLiteral & { id: string }> {
  entity: new () => Row;
  of?(row: Row): readonly (string | null)[];
  name(row: Row, nameOf: NameOf, needs: Needs): string;
}

const naming = <Row extends ObjectLiteral & { id: string }>(each: Naming<Row>) => each as unknown as Naming<{ id: string }>;

/** Names that are made with others’ names, then those others’. */
const compound: Readonly<Record<string, Naming<{ id: string }>>> = {
  apr: naming({
    entity: Approval,
    of: ({ makerId, subject }) => [makerId, subject],
    name: ({ makerId, kind, subject }, nameOf, { say }) =>
      `${nameOf(makerId)}提的「${say(approvalKindWords[kind])}」${isId(subject) ? `（${nameOf(subject)}）` : ''}`,
  }),
  inv: naming({
    entity: InvoiceRequest,
    of: ({ memberId }) => [memberId],
    name: ({ memberId, amountFen }, nameOf) => `${nameOf(memberId)}的 ${formatFen(amountFen)} 发票`,
  }),
};

const ofMembers: Readonly<Record<string, Naming<{ id: string }>>> = {
  sal: naming({
    entity: Sale,
    of: ({ memberId }) => [memberId],
    name: ({ memberId, number }, nameOf) => `${memberId === null ? '散客' : nameOf(memberId)}的消费单 ${number}`,
  }),
  top: naming({
    entity: TopUp,
    of: ({ memberId }) => [memberId],
    name: ({ memberId, principalFen }, nameOf) => `${nameOf(memberId)}的充值 ${formatFen(principalFen)}`,
  }),
  hld: naming({ entity: WalletHolder, of: ({ memberId }) => [memberId], name: ({ memberId }, nameOf) => nameOf(memberId) }),
  shf: naming({
    entity: Shift,
    of: ({ staffId }) => [staffId],
    name: ({ staffId, till }, nameOf) => `${nameOf(staffId)}在「${till}」`,
  }),
};

const simple: Readonly<Record<string, Naming<{ id: string }>>> = {
  mem: naming({ entity: Member, name: (member, _nameOf, { secrets }) => nameForStaff(member, secrets) }),
  stf: naming({ entity: Staff, name: ({ name }) => name }),
  brn: naming({ entity: Branch, name: ({ name }) => name }),
  mrc: naming({ entity: Merchant, name: ({ name }) => name }),
  prd: naming({ entity: Product, name: ({ name }) => `「${name}」` }),
  pln: naming({ entity: TopUpPlan, name: ({ name }) => `「${name}」` }),
  cbt: naming({ entity: CardBatch, name: ({ name }) => `「${name}」` }),
  wal: naming({ entity: CompanyWallet, name: ({ name }) => `「${name}」` }),
  key: naming({ entity: ApiKey, name: ({ name }) => `「${name}」` }),
};

/**
 * What things are called whose ids a page of the trail names: a member by name and masked phone, a sale by its member and
 * number. Three rounds, whatever the page holds: a name may be made with other names.
 */
export async function nameThings(needs: Needs, texts: readonly string[]): Promise<NameOf> {
  const names = new Map<string, string>();
  const nameOf: NameOf = (id) => names.get(id) ?? unknownThing(id);
  let wanted = texts.flatMap((text) => text.split(',')).filter(isId);
  const found: (() => void)[] = [];
  for (const kinds of [compound, ofMembers, simple]) {
    const rows = await Promise.all(
      Object.entries(kinds).map(([prefix, each]) => read(needs.db, each, startingWith(wanted, prefix))),
    );
    for (const [each, some] of rows)
      for (const row of some) {
        wanted = [...wanted, ...(each.of?.(row) ?? []).filter((id) => id !== null)];
        found.push(() => names.set(row.id, each.name(row, nameOf, needs)));
      }
  }
  // The simplest were read last, and are what the others are called by.
  for (const name of found.reverse()) name();
  return nameOf;
}

const startingWith = (ids: readonly string[], prefix: string): string[] => [
  ...new Set(ids.filter((id) => id.startsWith(`${prefix}_`))),
];

async function read(
  db: Database,
  each: Naming<{ id: string }>,
  ids: string[],
): Promise<[Naming<{ id: string }>, { id: string }[]]> {
  return [each, ids.length === 0 ? [] : await db.reader.getRepository(each.entity).findBy({ id: In(ids) })];
}
