import { rememberedAnswer } from '../hooks/useOperation.ts';

/** What this shop calls its points, from the answer that home kept: no request of its own. */
export const pointsName = (): string => rememberedAnswer('member.home', '{}')?.data.pointsName ?? '积分';
