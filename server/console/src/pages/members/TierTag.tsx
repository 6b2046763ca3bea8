import type { Output } from '@shuke/shared/client';

type Tier = Output<'member.list'>['data'][number]['tier'];

/** A tier in the colour of its card. */
export const TierTag = ({ tier: { name, look } }: { tier: Tier }) => <span className={`tier tier--${look}`}>{name}</span>;
