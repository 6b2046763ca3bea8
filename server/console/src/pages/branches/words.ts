import type { Output } from '@shuke/shared/client';

/** A branch in reach. */
export type Branch = Output<'branch.list'>['data'][number];
