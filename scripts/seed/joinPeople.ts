import { createHash } from 'node:crypto';
import { identityIdOf, joinUnit, recognise } from '../../server/src/member/index.ts';
import { hashOf } from '../../server/src/platform/once.ts';
import { welcome } from '../../server/src/points/index.ts';
import type { Resources } from '../../server/src/resources.ts';
import type { Random } from './random.ts';
import type { Trade } from './trades/index.ts';
import { givenNames, surnames } from './town.ts';

/** A member with the habits that make their year. */
export interface Resident {
  memberId: string;
  /** Days between visits, more or less: their own rhythm. */
  everyDays: number;
  /** Fen of a usual bill. */
  usualFen: number;
  /** Index of the branch they mostly go to. */
  homeBranch: number;
}

const openidOf = (place: number) =>
  `oseed${createHash('sha256')
    .update(`resident ${String(place)}`)
    .digest('hex')
    .slice(0, 23)}`;
/** 170 to 171 were never handed out to people: nobody's number by chance. */
const phoneOf = (place: number) => `170${String(10_000_000 + place * 7_919).slice(-8)}`;

/** Joins somebody of the town, with the habits of the trade, the way the mini program does, but for WeChat's own part. */
export async function joinResident(
  resources: Resources,
  { random, trade }: { random: Random; trade: Trade },
  place: number,
): Promise<Resident> {
  const { committer, clock, secrets, directory, appId } = resources;
  const openid = openidOf(place);
  const identityId = identityIdOf(appId, openid);
  const phone = phoneOf(place);
  const now = clock.now();
  await committer.submit(recognise({ id: identityId, appId, openid, unionid: null }, now));
  const { consent } = await directory.programme();
  const { memberId } = await committer.submit(
    joinUnit({
      identityId,
      once: { actor: identityId, operation: 'member.join', key: `seed-${String(place)}`, inputHash: 'seed' },
      phone: { sealed: secrets.sealPhone(phone), hash: secrets.phoneHash(phone), tail: phone.slice(-4) },
      name: `${random.pick(surnames)}${random.pick(givenNames)}`,
      consent: { version: consent.version, textHash: hashOf(consent) },
      now,
    }),
  );
  await welcome(resources, { memberId });
  return {
    memberId,
    everyDays: random.within(trade.everyDays),
    usualFen: random.within(trade.billFen),
    homeBranch: random.below(trade.branches.length),
  };
}
