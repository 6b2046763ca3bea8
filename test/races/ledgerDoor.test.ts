import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, forgetOldRecords, noEffects, readBalances, untouched, type Unit } from '../../server/src/ledger/index.ts';
import { SettableClock } from '../../server/src/platform/clock.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOnBothDialects } from '../harness/dialects.ts';
import { burn, earn, topUp } from '../support/ledgerCommands.ts';
import { noon, openLedger, type LedgerPlace } from '../support/ledgerPlace.ts';

const empty = { ...noEffects, answer: null };

/** A unit that does nothing; tests add the part they are about. */
const unitFor = (memberId: string, more: Partial<Unit<unknown>> = {}): Unit<unknown> => ({
  ...untouched,
  owners: [memberId],
  decide: () => empty,
  ...more,
});

const joining = (identityId: string, phone: string): Unit<unknown> =>
  unitFor(`phn_${phone}`, {
    claims: [{ entity: 'member_phone', property: 'id', value: phone, code: 'already_member' }],
    decide: () => ({ ...empty, inserts: [{ entity: 'member_phone', row: { id: phone, memberId: identityId } }] }),
  });

describeOnBothDialects('the door to the ledger', (on) => {
  let ledger: LedgerPlace;
  let memberId: string;

  beforeAll(async () => {
    ledger = await openLedger(await on.place());
  });
  beforeEach(() => {
    memberId = newId('mem');
  });
  afterAll(async () => {
    expect(await auditLedger(ledger.query)).toMatchObject({ audit: 'green', differences: [] });
    await ledger.close();
  });

  it('loads what a unit asks for beyond what it declared, in the next batch', async () => {
    await ledger.committer.submit(earn({ memberId, points: 10, expiresOn: '2027-12-31' }));
    const before = ledger.committer.stats.deferred;
    await ledger.committer.submit(burn({ memberId, points: 4 }));
    expect(ledger.committer.stats.deferred).toBe(before + 1);
    expect((await readBalances(ledger.db, [accounts.points(memberId)])).get(accounts.points(memberId))).toBe(6);
  });

  it('gives up on a unit that asks for ever more', async () => {
    let asked = 0;
    const unit = unitFor(memberId, {
      decide: (view) => (view.row('day_spend', `day-${asked++}`), view.row('day_spend', `day-${asked++}`), empty),
    });
    await expect(ledger.committer.submit(unit)).rejects.toThrow('too many times');
  });

  it('drops a unit past its deadline before a batch, and no other', async () => {
    const late = unitFor(memberId, {
      deadline: noon - 1,
      decide: () => {
        throw new Error('decided too late');
      },
    });
    const inTime = unitFor(memberId, { deadline: noon });
    const [dropped, done] = await Promise.allSettled([ledger.committer.submit(late), ledger.committer.submit(inTime)]);
    expect(dropped).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
    expect(done.status).toBe('fulfilled');
  });

  it('turns units away beyond two thousand waiting ones, and serves those', async () => {
    const results = await Promise.allSettled(Array.from({ length: 2_100 }, () => ledger.committer.submit(unitFor(memberId))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2_000);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'busy' } });
  });

  it('lets twenty claim a phone number and gives it to one, over two writers', async () => {
    const other = ledger.anotherCommitter();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? other : ledger.committer).submit(joining(`idn_${n}`, memberId))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'already_member' });
  });

  it('adds up what two writers give to members neither has seen, however they meet', async () => {
    const other = ledger.anotherCommitter();
    const members = Array.from({ length: 40 }, () => newId('mem'));
    await Promise.all(
      members.flatMap((member) =>
        [ledger.committer, other, ledger.committer, other].map((committer) =>
          committer.submit(topUp({ memberId: member, principalFen: 25 })),
        ),
      ),
    );
    const balances = await readBalances(ledger.db, members.map(accounts.principal));
    expect([...balances.values()]).toEqual(members.map(() => 100));
  });

  it('commits the others when the database will not have one unit', async () => {
    const bad = unitFor(memberId, {
      decide: () => ({ ...empty, inserts: [{ entity: 'member_phone', row: { id: `bad-${memberId}`, memberId: null } }] }),
    });
    const good = Array.from({ length: 30 }, () => topUp({ memberId, principalFen: 1 }));
    const results = await Promise.allSettled(
      [...good.slice(0, 15), bad, ...good.slice(15)].map((unit: Unit<unknown>) => ledger.committer.submit(unit)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      ...good.slice(0, 15).map(() => 'fulfilled'),
      'rejected',
      ...good.slice(15).map(() => 'fulfilled'),
    ]);
    expect(results[15]).toMatchObject({ reason: { name: 'DatabaseRefusal' } });
    expect((await readBalances(ledger.db, [accounts.principal(memberId)])).get(accounts.principal(memberId))).toBe(30);
  });

  it('gives the first answer from the books after a restart, and none where it was not to be kept', async () => {
    const told = { memberId, principalFen: 12, key: `kept-${memberId}` };
    const secret = (): Unit<unknown> => ({
      ...topUp({ ...told, key: `secret-${memberId}` }),
      once: { actor: 'a', operation: 'job:secret', key: memberId, inputHash: 'x', keepAnswer: false },
    });
    const [first] = [await ledger.committer.submit(topUp(told)), await ledger.committer.submit(secret())];
    const restarted = ledger.anotherCommitter();
    expect(await restarted.submit(topUp(told))).toEqual(first);
    await expect(restarted.submit(secret())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets a decision say why before a taken reference does', async () => {
    const references = [`once:${memberId}`];
    await ledger.committer.submit(earn({ memberId, points: 1, expiresOn: '2027-12-31', reference: `once:${memberId}` }));
    const undone = unitFor(memberId, {
      references,
      decide: () => {
        throw new DomainError('sale_already_undone');
      },
    });
    await expect(ledger.committer.submit(undone)).rejects.toMatchObject({ code: 'sale_already_undone' });
  });

  it('forgets all that a refused unit did before it was refused, also for the units that follow it in its batch', async () => {
    const draft = { occurredAt: noon, businessDate: '2026-03-01', memberId, branchId: 'brn_test' };
    const [principal, day] = [accounts.principal(memberId), `${memberId}@2026-03-01`];
    const posting = {
      source: accounts.cash('brn_test'),
      destination: principal,
      amount: 100,
      intoLots: [{ lot: 'top_x', amount: 100 }],
    };
    const claims = [{ entity: 'member_phone', property: 'id', value: memberId, code: 'already_member' as const }];
    const refused = unitFor(memberId, {
      accounts: [principal],
      claims,
      decide: () => ({
        ...empty,
        inserts: [{ entity: 'day_spend', row: { id: day, unconfirmedFen: 7 } }],
        transactions: [
          { ...draft, id: newId('ltx'), kind: 'top_up', reference: `a:${memberId}`, postings: [posting] },
          {
            ...draft,
            id: newId('ltx'),
            kind: 'sale',
            reference: `b:${memberId}`,
            postings: [{ source: principal, destination: accounts.sales('brn_test'), amount: 101 }],
          },
        ],
      }),
    });
    const looking = unitFor(memberId, {
      accounts: [principal],
      rows: [['day_spend', day]],
      claims,
      decide: (view) => ({ ...empty, answer: [view.available(principal), view.lots(principal), view.row('day_spend', day)] }),
    });
    const [first, second] = await Promise.allSettled([ledger.committer.submit(refused), ledger.committer.submit(looking)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'balance_insufficient' } });
    expect(second).toEqual({ status: 'fulfilled', value: [0, [], undefined] });
  });

  it('keeps what two units of one batch change in one row, and what one changes in a row the other made', async () => {
    const id = `idn_${memberId}`;
    const rows = [['member_identity', id]] as const;
    const patching = (patch: Record<string, unknown>) =>
      unitFor(memberId, { rows, decide: () => ({ ...empty, updates: [{ entity: 'member_identity', id, patch }] }) });
    const row = { id, appId: 'wx_test', openid: id, createdAt: noon };
    const making = unitFor(memberId, { decide: () => ({ ...empty, inserts: [{ entity: 'member_identity', row }] }) });
    await Promise.all([making, patching({ openid: 'renewed' })].map((unit) => ledger.committer.submit(unit)));
    await Promise.all([patching({ unionid: 'uni' }), patching({ memberId })].map((unit) => ledger.committer.submit(unit)));
    expect(await ledger.query(`SELECT openid, unionid, member_id FROM member_identity WHERE id = '${id}'`)).toEqual([
      { openid: 'renewed', unionid: 'uni', member_id: memberId },
    ]);
  });

  it('decides again on a key that is older than a week, and forgets its first answer', async () => {
    const told = { memberId, principalFen: 3, key: `week-${memberId}` };
    const first = await ledger.committer.submit(topUp(told));
    const later = new SettableClock(noon + 7 * 86_400_000);
    expect(await forgetOldRecords(ledger.db, later)).toBe(0);
    expect(await ledger.committer.submit(topUp(told))).toEqual(first);
    later.advance(1);
    expect(await forgetOldRecords(ledger.db, later)).toBeGreaterThan(0);
    expect(await ledger.committer.submit(topUp(told))).not.toEqual(first);
  });

  it('keeps apart keys that a database would take for one', async () => {
    for (const key of ['Key', 'key', 'key ', 'kéy', 'k'.repeat(400), 'k'.repeat(401)]) {
      await ledger.committer.submit(topUp({ memberId, principalFen: 1, key: `${memberId}${key}` }));
    }
    expect((await readBalances(ledger.db, [accounts.principal(memberId)])).get(accounts.principal(memberId))).toBe(6);
  });

  it('refuses what the chart does not allow, and writes nothing of it', async () => {
    const before = await ledger.snapshot();
    const draft = {
      id: newId('ltx'),
      kind: 'earn' as const,
      reference: `x:${memberId}`,
      occurredAt: noon,
      businessDate: '2026-03-01',
      memberId,
    };
    const posting = {
      source: accounts.cash('brn_1'),
      destination: accounts.principal(memberId),
      amount: 1,
      intoLots: [{ lot: 'a', amount: 1 }],
    };
    const unit = unitFor(memberId, { decide: () => ({ ...empty, transactions: [{ ...draft, postings: [posting] }] }) });
    await expect(ledger.committer.submit(unit)).rejects.toThrow('earn may not contain');
    expect(await ledger.snapshot()).toBe(before);
  });

  it('refuses ordinary writes to committed tables, whichever way they come, and passes the others', async () => {
    await ledger.committer.submit(topUp({ memberId, principalFen: 5 }));
    const account = accounts.principal(memberId);
    const refusal = 'is written by ledger/commit only';
    await expect(
      ledger.db.write((tx) => tx.query(`UPDATE ledger_account SET available = 99 WHERE id = '${account}'`)),
    ).rejects.toThrow(refusal);
    await expect(ledger.db.write((tx) => tx.update('ledger_account', { id: account }, { available: 99 }))).rejects.toThrow(
      refusal,
    );
    await expect(ledger.db.write((tx) => tx.insert('day_spend', { id: 'x', unconfirmedFen: 1 }))).rejects.toThrow(refusal);
    await expect(ledger.db.write((tx) => tx.delete('ledger_owner', { id: memberId }))).rejects.toThrow(refusal);
    await expect(ledger.db.write((tx) => tx.query('DELETE FROM ledger_posting'))).rejects.toThrow(refusal);
    await ledger.db.write((tx) => tx.query("DELETE FROM outbox_message WHERE id = 'none'"));
  });

  it('refuses a change of a row in a table that others write', async () => {
    const unit = unitFor(memberId, {
      rows: [['outbox_message', 'x']],
      decide: () => ({ ...empty, updates: [{ entity: 'outbox_message', id: 'x', patch: { attempts: 1 } }] }),
    });
    await expect(ledger.committer.submit(unit)).rejects.toThrow('others may be writing it');
  });

  it('finishes what waits when it closes, and takes nothing more', async () => {
    const closing = ledger.anotherCommitter();
    const waiting = Array.from({ length: 10 }, () => closing.submit(topUp({ memberId, principalFen: 1 })));
    await closing.close();
    expect(await Promise.all(waiting)).toHaveLength(10);
    await expect(closing.submit(unitFor(memberId))).rejects.toMatchObject({ code: 'busy' });
  });
});
