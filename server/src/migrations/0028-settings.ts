import type { Migration } from '../platform/db/migration.ts';
import { createTable, instant, json, longText, nullable, primaryCount, primaryId, text } from '../platform/db/tables.ts';

/** The shop's logo, and every text members agreed to. New tables: locks nothing. */
export const settings: Migration = {
  id: '0028-settings',
  async up(runner) {
    await createTable(runner, 'logo_part', {
      hash: primaryId(),
      part: primaryCount(),
      type: text(8),
      data: longText(),
      at: instant(),
    });
    await createTable(runner, 'agreement_text', {
      id: primaryId(),
      kind: text(8),
      version: text(32),
      title: text(64),
      paragraphs: json(),
      since: nullable(instant()),
    });
  },
};
