import type { Output } from '@shuke/shared/client';

/** One member, with everything on the sheet. */
export type Member = Output<'member.get'>;
