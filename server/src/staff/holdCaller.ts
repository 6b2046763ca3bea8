import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { Staff } from './entities.ts';

/**
 * Locks who acts on a colleague, in the same transaction and before anything else of it: of two who end each other at once
 * one comes second, and is by then nobody who may. Throws `forbidden` where the door's answer no longer holds.
 */
export async function holdCaller(tx: EntityManager, { staffId, role }: Pick<StaffCaller, 'staffId' | 'role'>): Promise<void> {
  const { affected } = await tx.update(Staff, { id: staffId, role, status: 'active' }, { role });
  if (affected !== 1) throw new DomainError('forbidden', { param: 'staffId' });
}
