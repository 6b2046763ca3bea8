import { snakeCase } from './naming.ts';

describe('names in the database', () => {
  it.each([
    ['memberId', 'member_id'],
    ['LedgerPostingLot', 'ledger_posting_lot'],
    ['walletAfterFen', 'wallet_after_fen'],
    ['appURLHash', 'app_url_hash'],
    ['id', 'id'],
  ])('%s is %s', (name, inDatabase) => {
    expect(snakeCase(name)).toBe(inDatabase);
  });
});
