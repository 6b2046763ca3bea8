import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { AgreementText } from './entities.ts';
import type { Programme } from './programme.ts';

/** 入会章程, 储值卡章程. */
export type AgreementKind = AgreementText['kind'];

/** A text of a version. */
export interface Agreement {
  version: string;
  title: string;
  paragraphs: readonly string[];
}

/** How a consent to the terms of top-ups is told from one to the terms of joining, in `member_consent.version`. */
const topUpMark = 'top_up:';

/** What a stored consent is to. */
export const consentTo = (stored: string): { kind: AgreementKind; version: string } =>
  stored.startsWith(topUpMark) ? { kind: 'topUp', version: stored.slice(topUpMark.length) } : { kind: 'join', version: stored };

/** How it is stored. */
export const storedConsent = (kind: AgreementKind, version: string): string => (kind === 'topUp' ? topUpMark : '') + version;

/** The text of each kind that holds now. */
export const agreementNow = (programme: Pick<Programme, 'consent' | 'topUpTerms'>, kind: AgreementKind): Agreement =>
  kind === 'topUp' ? programme.topUpTerms : programme.consent;

/** Keeps a text under its version, so that it can be read when another one holds; the first one kept stays. */
export async function keepAgreement(
  tx: EntityManager,
  kind: AgreementKind,
  text: Agreement,
  since: number | null,
): Promise<void> {
  const { version, title, paragraphs } = text;
  const row: AgreementText = { id: storedConsent(kind, version), kind, version, title, paragraphs: [...paragraphs], since };
  await tx.createQueryBuilder().insert().into(AgreementText).values(row).orIgnore().execute();
}

/** Every text that was kept, by how a consent to it is stored. */
export async function keptAgreements({ reader }: Database): Promise<ReadonlyMap<string, AgreementText>> {
  const texts = await reader.getRepository(AgreementText).find();
  return new Map(texts.map((text) => [text.id, text]));
}

/** What a consent is called: as its text was, or, of a version whose text was never kept, as the one that holds now. */
export async function nameConsents(
  db: Database,
  programme: Programme,
  consents: readonly { version: string; at: number }[],
): Promise<{ kind: AgreementKind; title: string; version: string; at: number }[]> {
  const kept = consents.length === 0 ? new Map<string, AgreementText>() : await keptAgreements(db);
  return consents.map(({ version: stored, at }) => {
    const { kind, version } = consentTo(stored);
    return { kind, title: kept.get(stored)?.title ?? agreementNow(programme, kind).title, version, at };
  });
}
