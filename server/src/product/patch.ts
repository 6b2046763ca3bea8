import { changesBetween } from '@shuke/shared/auditWords';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import type { Product } from './entities.ts';
import { claimOf, nothing, trail, unitOf, type Action, type ProductNeeds } from './write.ts';

/** Changes a product as it was seen, and writes down what changed. Throws `not_found`, `product_code_taken`, `busy`. */
export async function patched(
  { clock, committer }: ProductNeeds,
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

const factsOf = ({ id: _id, createdAt: _createdAt, changedAt: _changedAt, ...facts }: Product) => facts;
