import type { QueryRunner } from 'typeorm';
import type { Migration } from '../platform/db/migration.ts';
import { amount, count, createTable, id, instant, json, longText, nullable, primaryId, text } from '../platform/db/tables.ts';

/** Wallets that several people spend from: company wallets, holders, invitations, what each holder spent. New tables: locks nothing. */
export const sharedWallets: Migration = {
  id: '0012-shared-wallets',
  async up(runner) {
    await createTable(
      runner,
      'company_wallet',
      {
        id: primaryId(),
        name: text(64),
        contact_name: nullable(text(32)),
        contact_phone_sealed: longText(),
        merchant_id: id(),
        branch_id: id(),
        status: text(10),
        created_at: instant(),
        created_by: id(),
      },
      { indices: { ix_company_wallet_branch: ['branch_id', 'id'] } },
    );
    await createTable(
      runner,
      'wallet_holder',
      {
        id: primaryId(),
        wallet_owner: id(),
        member_id: id(),
        status: text(10),
        ...limitColumns(),
        joined_at: instant(),
      },
      {
        indices: { ix_wallet_holder_owner: ['wallet_owner', 'status'], ix_wallet_holder_member: ['member_id', 'status'] },
      },
    );
    await createTable(
      runner,
      'wallet_invite',
      {
        id: primaryId(),
        code_hash: text(64),
        ...limitColumns(),
        created_at: instant(),
        expires_at: instant(),
        used_by: nullable(id()),
      },
      { unique: { uq_wallet_invite_code: ['code_hash'] } },
    );
    await createSpends(runner);
  },
};

const limitColumns = () => ({
  per_sale_fen: nullable(amount()),
  per_day_fen: nullable(amount()),
  per_month_fen: nullable(amount()),
  weekdays: json(),
  from_minute: count(),
  to_minute: count(),
  branch_ids: nullable(json()),
});

/** What holders spent: their counters, and each spend for the wallet's owner. */
async function createSpends(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'holder_spend', { id: primaryId(), spent_fen: amount() });
  await createTable(
    runner,
    'wallet_spend',
    {
      id: primaryId(),
      wallet_owner: id(),
      holder_id: id(),
      member_id: id(),
      branch_id: id(),
      amount_fen: amount(),
      status: text(10),
      spent_at: instant(),
    },
    { indices: { ix_wallet_spend_owner: ['wallet_owner', 'id'] } },
  );
}
