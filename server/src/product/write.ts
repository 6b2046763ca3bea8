import { changesBetween, type AuditDetail } from '@shuke/shared/auditWords';
import { In } from 'typeorm';
import type { Claim, Committer, Unit } from '../ledger/index.ts';
import { Branch } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import { auditRow } from '../staff/index.ts';
import { Product } from './entities.ts';
import { isTheirs, readProduct } from './queries.ts';

/** What a product is made from. */
export type ProductFacts = Omit<Product, 'id' | 'status' | 'createdAt' | 'changedAt'>;

type Action = 'product.create' | 'product.change' | 'product.setStatus';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
}

/** A new product, on sale at once, once per key. Throws `forbidden`, `product_code_taken`, `invalid_request` for an unknown branch. */
export async function createProduct(needs: Needs, caller: StaffCaller, facts: ProductFacts): Promise<Product> {
  await requirePlace(needs.db, caller, facts);
  const now = needs.clock.now();
  const product: Product = { ...tidy(facts), id: newId('prd'), status: 'on', createdAt: now, changedAt: now };
  const { productId } = await needs.committer.submit({
    ...unitOf(product.id, claimOf(facts.code)),
    once: onceFor(caller.staffId, 'product.create', caller.idempotencyKey, facts),
    decide: () => ({
      ...nothing,
      inserts: [{ entity: 'product', row: { ...product } }, trail(caller, 'product.create', product, now)],
      answer: { productId: product.id },
    }),
  });
  return needs.db.reader.getRepository(Product).findOneByOrFail({ id: productId });
}

/** Another name, price or place. Throws `forbidden`, `not_found`, `product_code_taken`, `invalid_request` for an unknown branch. */
export async function changeProduct(
  needs: Needs,
  caller: StaffCaller,
  { productId, ...facts }: ProductFacts & { productId: string },
): Promise<Product> {
  const before = await readProduct(needs.db, caller, productId);
  await requirePlace(needs.db, caller, facts);
  return patched(needs, caller, 'product.change', { before, patch: tidy(facts) });
}

/** Takes a product off sale, or puts it back. Throws `not_found`. */
export async function setProductStatus(
  needs: Needs,
  caller: StaffCaller,
  { productId, status }: { productId: string; status: 'on' | 'off' },
): Promise<Product> {
  const before = await readProduct(needs.db, caller, productId);
  return patched(needs, caller, 'product.setStatus', { before, patch: { status } });
}

async function patched(
  { clock, committer }: Needs,
  caller: StaffCaller,
  action: Action,
  { before, patch }: { before: Product; patch: Partial<Product> },
): Promise<Product> {
  const now = clock.now();
  const code = patch.code ?? null;
  return committer.submit({
    ...unitOf(before.id, code === before.code ? [] : claimOf(code)),
    decide(view) {
      const locked = view.row<Product>('product', before.id);
      if (locked === undefined) throw new DomainError('not_found', { param: 'productId' });
      // Whose it is was decided on these branches.
      if (locked.changedAt !== before.changedAt) throw new DomainError('busy');
      const after = { ...locked, ...patch, changedAt: now };
      return {
        ...nothing,
        inserts: [trail(caller, action, after, now, changesBetween(factsOf(locked), factsOf(after)))],
        updates: [{ entity: 'product', id: before.id, patch: { ...patch, changedAt: now } }],
        answer: after,
      };
    },
  });
}

const nothing = { transactions: [], inserts: [], updates: [], events: [] } as const;

const unitOf = (productId: string, claims: readonly Claim[]): Omit<Unit<never>, 'decide' | 'once'> => ({
  owners: [productId],
  accounts: [],
  rows: [['product', productId]],
  references: [],
  claims,
});

const claimOf = (code: string | null): readonly Claim[] =>
  code === null ? [] : [{ entity: 'product', property: 'code', value: code, code: 'product_code_taken' }];

const trail = (
  { staffId }: StaffCaller,
  action: Action,
  { id, name, priceFen, status }: Product,
  at: number,
  changes: AuditDetail = {},
) => auditRow({ staffId, action, subject: id, detail: { name, priceFen, status, ...changes }, at });

const factsOf = ({ id: _id, createdAt: _createdAt, changedAt: _changedAt, ...facts }: Product) => facts;

const tidy = <Facts extends ProductFacts>(facts: Facts): Facts => ({
  ...facts,
  branchIds: facts.branchIds === null ? null : [...new Set(facts.branchIds)],
});

/** Somebody who looks after some branches decides for these only. */
async function requirePlace(db: Database, caller: StaffCaller, { branchIds }: Pick<ProductFacts, 'branchIds'>): Promise<void> {
  if (!isTheirs(caller, { branchIds })) throw new DomainError('forbidden', { param: 'branchIds' });
  if (branchIds === null) return;
  const known = await db.reader.getRepository(Branch).countBy({ id: In([...branchIds]) });
  if (known !== new Set(branchIds).size) throw new DomainError('invalid_request', { param: 'branchIds' });
}
