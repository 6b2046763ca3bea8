import { createHash } from 'node:crypto';
import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { EntityManager } from 'typeorm';
import { MemberConsent } from '../../member/index.ts';
import {
  agreementNow,
  consentTo,
  keepAgreement,
  keptAgreements,
  readProgrammeNow,
  storedConsent,
  type Agreement,
  type AgreementKind,
  type Programme,
} from '../../merchant/index.ts';
import { businessDate } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { hashOf } from '../../platform/once.ts';

type Texts = Pick<Programme, 'consent' | 'topUpTerms'>;
type Listed = OutputOf<Contract['settings.get']>['consentVersions'];

const kinds: readonly AgreementKind[] = ['join', 'topUp'];
const fieldOf = { join: 'consent', topUp: 'topUpTerms' } as const;
/** As the consents of each kind have been hashed. */
const hashes: Readonly<Record<AgreementKind, (text: Agreement) => string>> = {
  join: hashOf,
  topUp: ({ paragraphs }) => createHash('sha256').update(paragraphs.join('\n')).digest('hex'),
};
const isSame = (one: Agreement, other: Agreement): boolean =>
  one.title === other.title && JSON.stringify(one.paragraphs) === JSON.stringify(other.paragraphs);

/**
 * What members agreed to under a version stays what they agreed to, and so does what was ever kept under it. Throws
 * `consent_version_used`.
 */
export async function requireNewVersions(db: Database, sent: Texts): Promise<void> {
  const [now, kept] = await Promise.all([readProgrammeNow(db), keptAgreements(db)]);
  for (const kind of kinds) {
    const [text, holding] = [agreementNow(sent, kind), agreementNow(now, kind)];
    if (text.version === holding.version && isSame(text, holding)) continue;
    const stored = storedConsent(kind, text.version);
    const before = kept.get(stored);
    const agreed = await db.reader.getRepository(MemberConsent).findOneBy({ version: stored });
    const isOther = before === undefined ? agreed !== null && agreed.textHash !== hashes[kind](text) : !isSame(text, before);
    if (isOther) throw new DomainError('consent_version_used', { param: fieldOf[kind] });
  }
}

/** Keeps the texts that hold from now on; said again, nothing changes. */
export async function keepTexts(tx: EntityManager, sent: Texts, at: number): Promise<void> {
  for (const kind of kinds) await keepAgreement(tx, kind, agreementNow(sent, kind), at);
}

/** Keeps the texts that held until now, which nobody may have noted the beginning of. */
export async function keepTextsBefore(tx: EntityManager, before: Texts): Promise<void> {
  for (const kind of kinds) await keepAgreement(tx, kind, agreementNow(before, kind), null);
}

/** Every version of every text: what it said, since when it held, and how many agreed to it; those that hold first. */
export async function listAgreements(db: Database, programme: Programme): Promise<Listed> {
  const [kept, agreed] = await Promise.all([keptAgreements(db), countConsents(db)]);
  const current = new Map(kinds.map((kind) => [storedConsent(kind, agreementNow(programme, kind).version), kind]));
  const all = [...new Set([...current.keys(), ...kept.keys(), ...agreed.keys()])];
  const listed = all.map((stored) => {
    const { kind, version } = consentTo(stored);
    const now = agreementNow(programme, kind);
    const isCurrent = current.has(stored);
    const text = isCurrent ? now : kept.get(stored);
    const since = kept.get(stored)?.since ?? null;
    const { members, last } = agreed.get(stored) ?? { members: 0, last: null };
    return {
      ...{ kind, version, isCurrent, members },
      title: text?.title ?? now.title,
      paragraphs: text === undefined ? null : [...text.paragraphs],
      since: since === null ? null : businessDate(since),
      lastOn: last === null ? null : businessDate(last),
      order: since ?? last ?? 0,
    };
  });
  listed.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.order - a.order);
  return listed.map(({ order: _order, ...each }) => each);
}

/** How many agreed to what, by how it is stored. */
async function countConsents({ reader }: Database) {
  const rows = await reader
    .getRepository(MemberConsent)
    .createQueryBuilder('consent')
    .select('consent.version', 'version')
    .addSelect('COUNT(*)', 'members')
    .addSelect('MAX(consent.at)', 'last')
    .groupBy('consent.version')
    .getRawMany<{ version: string; members: number | string; last: number | string }>();
  return new Map(rows.map(({ version, members, last }) => [version, { members: Number(members), last: Number(last) }]));
}
