import { noEffects, untouched } from '../../../server/src/ledger/index.ts';
import { readConfig } from '../../../server/src/config.ts';
import { Member, MemberIdentity, MemberSession } from '../../../server/src/member/index.ts';
import { openResources, type OpenedResources } from '../../../server/src/openResources.ts';
import { newId } from '../../../server/src/platform/ids.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { hashToken, newToken } from '../../../server/src/platform/secrets.ts';
import { Staff, StaffSession } from '../../../server/src/staff/index.ts';
import type { TopUpPlan } from '../../../server/src/wallet/index.ts';
import { joinResident } from '../../seed/joinPeople.ts';
import { createRandom } from '../../seed/random.ts';
import { usualTrade } from '../../seed/trades/index.ts';
import type { Installation } from '../installation.ts';

/** Somebody who pays by phone. */
export interface Payer {
  memberId: string;
  openid: string;
  token: string;
  /** Earns at any till. */
  cardNumber: string;
}

/** Who pays, what for, and who may give it back. */
export interface Payers {
  readonly people: readonly Payer[];
  readonly planId: string;
  /** Where they buy. */
  readonly branchId: string;
  readonly planFen: number;
  readonly termsVersion: string;
  readonly managerToken: string;
}

/** Behind the members every installation has: each place is another person. */
const firstPlace = 1_000;
const sessionMs = 24 * 3_600_000;
const planFen = 10_000;
const managerPhone = '13700000000';

/** Members without money, signed in, a plan to top up by, and a manager who is signed in. Before any server starts. */
export async function bringPayers({ settings, shop }: Installation, count: number): Promise<Payers> {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  try {
    const random = createRandom(2);
    const people = await Promise.all(
      Array.from({ length: count }, (_, place) => joinResident(resources, { random, trade: usualTrade }, firstPlace + place)),
    );
    const { topUpTerms } = await resources.directory.programme();
    return {
      people: await signIn(
        resources,
        people.map(({ memberId }) => memberId),
      ),
      planId: await offer(resources),
      branchId: shop.branch.id,
      planFen,
      termsVersion: topUpTerms.version,
      managerToken: await appointManager(resources),
    };
  } finally {
    await resources.close();
  }
}

async function signIn({ db, clock }: OpenedResources, memberIds: readonly string[]): Promise<Payer[]> {
  const identities = new Map((await db.reader.getRepository(MemberIdentity).find()).map((each) => [each.memberId, each]));
  const cards = new Map((await db.reader.getRepository(Member).find()).map(({ id, cardNumber }) => [id, cardNumber]));
  const createdAt = clock.now();
  const people = memberIds.map((memberId) => ({
    memberId,
    openid: identities.get(memberId)?.openid ?? '',
    token: newToken(),
    cardNumber: cards.get(memberId) ?? '',
    identityId: identities.get(memberId)?.id ?? '',
  }));
  const sessions = people.map(({ token, identityId }) => ({ id: hashToken(token), identityId, createdAt }));
  await db.write((tx) =>
    tx.insert(
      MemberSession,
      sessions.map((session) => ({ ...session, expiresAt: createdAt + sessionMs, revokedAt: null })),
    ),
  );
  return people;
}

/** One that everybody may take again and again. */
async function offer({ committer, clock }: OpenedResources): Promise<string> {
  const plan: TopUpPlan = {
    id: newId('pln'),
    name: '充 100 送 10',
    payFen: planFen,
    bonusFen: 1_000,
    instalments: 1,
    points: 10,
    tierLevel: null,
    validFrom: '2020-01-01',
    validUntil: null,
    branchIds: [],
    firstTimeOnly: false,
    perMemberMax: null,
    isUsual: true,
    status: 'on',
    createdAt: clock.now(),
  };
  await committer.submit({
    ...untouched,
    owners: [plan.id],
    decide: () => ({
      ...noEffects,
      inserts: [{ entity: 'top_up_plan', row: { ...plan } }],
      answer: null,
    }),
  });
  return plan.id;
}

async function appointManager({ db, clock, secrets }: OpenedResources): Promise<string> {
  const [staffId, token, createdAt] = [newId('stf'), newToken(), clock.now()];
  await db.write(async (tx) => {
    await tx.insert(Staff, {
      id: staffId,
      name: '周姐',
      phoneHash: secrets.phoneHash(managerPhone),
      phoneSealed: secrets.sealPhone(managerPhone),
      role: 'owner',
      status: 'active',
      passwordHash: '',
      failedSignIns: 0,
      lockedUntil: null,
      createdAt,
    });
    await tx.insert(StaffSession, {
      id: hashToken(token),
      staffId,
      createdAt,
      expiresAt: createdAt + sessionMs,
      revokedAt: null,
    });
  });
  return token;
}
