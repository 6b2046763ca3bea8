import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, readBalances, type AccountId, type Committer } from '../../server/src/ledger/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { burn, earn, spend, topUp } from '../support/ledgerCommands.ts';
import { openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';

const codesOf = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((result) =>
    result.status === 'fulfilled' ? 'ok' : result.reason instanceof DomainError ? result.reason.code : String(result.reason),
  );
const count = (codes: readonly string[], code: string) => codes.filter((each) => each === code).length;

describeOnBothDialects('the ledger under races', (on) => {
  let ledger: LedgerPlace;
  let memberId: string;
  const balance = async (account: AccountId) => (await readBalances(ledger.db, [account])).get(account) ?? 0;

  beforeAll(async () => {
    ledger = await openLedger(await on.place());
  });
  beforeEach(() => {
    memberId = newId('mem');
  });
  afterEach(async () => {
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
  });
  afterAll(() => ledger.close());

  it('lets 200 spends race for a full balance and takes exactly one', async () => {
    await ledger.committer.submit(topUp({ memberId, principalFen: 10_000 }));
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        ledger.committer.submit(spend({ memberId, amountFen: 10_000, key: `full-${n}-${memberId}` })),
      ),
    );
    const codes = codesOf(results);
    expect([count(codes, 'ok'), count(codes, 'balance_insufficient')]).toEqual([1, 199]);
    expect(await balance(accounts.principal(memberId))).toBe(0);
    expect(await ledger.query(`SELECT unconfirmed_fen FROM day_spend WHERE id = '${memberId}@2026-03-01'`)).toEqual([
      { unconfirmed_fen: 10_000 },
    ]);
  });

  it('gives one effect and equal answers to a key sent a hundred times', async () => {
    const told = { memberId, principalFen: 500, key: `again-${memberId}` };
    const answers = await Promise.all(Array.from({ length: 100 }, () => ledger.committer.submit(topUp(told))));
    const later = await ledger.committer.submit(topUp(told));
    expect(new Set([...answers, later].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await balance(accounts.principal(memberId))).toBe(500);
  });

  it('refuses a key that comes again with another input', async () => {
    const key = `other-${memberId}`;
    await ledger.committer.submit(topUp({ memberId, principalFen: 500, key }));
    await expect(ledger.committer.submit(topUp({ memberId, principalFen: 501, key }))).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    expect(await balance(accounts.principal(memberId))).toBe(500);
  });

  it('answers a repeat rightly while its key is tried with another input', async () => {
    const told = { memberId, principalFen: 500, key: `both-${memberId}` };
    const first = await ledger.committer.submit(topUp(told));
    const wrong = ledger.committer.submit(topUp({ ...told, principalFen: 501 }));
    const again = ledger.committer.submit(topUp(told));
    expect(codesOf(await Promise.allSettled([wrong, again]))).toEqual(['idempotency_key_reused', 'ok']);
    expect(await again).toEqual(first);
    expect(await balance(accounts.principal(memberId))).toBe(500);
  });

  it('leaves a key free that was only refused, also to whoever asked with it at the same time', async () => {
    await ledger.committer.submit(topUp({ memberId, principalFen: 100 }));
    const key = `free-${memberId}`;
    const spends = [108, 60, 70].map((amountFen) => ledger.committer.submit(spend({ memberId, amountFen, key })));
    expect(codesOf(await Promise.allSettled(spends))).toEqual(['balance_insufficient', 'ok', 'idempotency_key_reused']);
    expect(await balance(accounts.principal(memberId))).toBe(40);
  });

  it('leaves every row byte-identical where a unit is refused', async () => {
    await ledger.committer.submit(topUp({ memberId, principalFen: 100, bonusFen: 7 }));
    const before = await ledger.snapshot();
    await expect(ledger.committer.submit(spend({ memberId, amountFen: 108, key: 'refused' }))).rejects.toMatchObject({
      code: 'balance_insufficient',
    });
    await expect(ledger.committer.submit(burn({ memberId, points: 1 }))).rejects.toMatchObject({ code: 'points_insufficient' });
    expect(await ledger.snapshot()).toBe(before);
  });

  it('adds up what three writers do to the same members at the same time, batch against batch', async () => {
    const writers = [ledger.committer, ledger.anotherCommitter(), ledger.anotherCommitter()];
    const members = [memberId, newId('mem')];
    await Promise.all(
      members.map((member) => ledger.committer.submit(topUp({ memberId: member, principalFen: 100_000, bonusFen: 9_000 }))),
    );
    // Each worker waits for its answer before it goes on, so that the writers' small batches meet all the time.
    const worker = async (writer: Committer, member: string) => {
      for (let n = 0; n < 30; n += 1) {
        await writer.submit(
          n % 3 === 0
            ? earn({ memberId: member, points: 5, expiresOn: '2027-12-31' })
            : spend({ memberId: member, amountFen: 7 }),
        );
      }
    };
    await Promise.all(writers.flatMap((writer) => members.map((member) => worker(writer, member))));
    for (const member of members) {
      expect(await balance(accounts.points(member))).toBe(3 * 10 * 5);
      expect((await balance(accounts.principal(member))) + (await balance(accounts.bonus(member)))).toBe(109_000 - 3 * 20 * 7);
      expect(await ledger.query(`SELECT unconfirmed_fen FROM day_spend WHERE id = '${member}@2026-03-01'`)).toEqual([
        { unconfirmed_fen: 3 * 20 * 7 },
      ]);
    }
  });

  it('writes a reference once, however many bring it', async () => {
    const reference = `welcome:${memberId}`;
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        ledger.committer.submit(earn({ memberId, points: 50, expiresOn: '2027-12-31', reference })),
      ),
    );
    expect(count(codesOf(results), 'ok')).toBe(1);
    expect(await balance(accounts.points(memberId))).toBe(50);
  });
});
