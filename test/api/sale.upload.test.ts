import type { Input } from '@shuke/shared/client';
import { newId } from '../../server/src/platform/ids.ts';
import { Member } from '../../server/src/member/index.ts';
import { LateSale, Sale } from '../../server/src/sale/index.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeOperation } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';
import { newKey } from '../support/shop.ts';

type Line = Input<'sale.upload'>['sales'][number];

const dayMs = 86_400_000;

describeOperation('sale.upload', (at) => {
  let secret: string;
  let receipts = 0;
  const ago = (ms: number) => new Date(at().app.clock.now() - ms).toISOString();
  const line = (who: string, facts: Partial<Line> = {}): Line => ({
    receipt: `A-${String((receipts += 1)).padStart(5, '0')}`,
    takenAt: ago(dayMs),
    amountFen: 10_000,
    who,
    ...facts,
  });
  const upload = async (sales: Line[], token = secret) =>
    (await at().call('sale.upload', { branchId: at().branch.id, sales }, { token })).data;
  const codeOf = async (one: Line, token = secret) => (await upload([one], token))[0]?.code;

  beforeAll(async () => {
    secret = await posKey(at());
  });
  afterAll(() => expectGreen(at()));

  it('gives the points of a card that became part of another to that other', async () => {
    const [from, into] = [await at().member(), await at().member()];
    await at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
    expect((await upload([line(from.cardNumber)]))[0]).toMatchObject({ status: 'taken', pointsEarned: 100 });
    expect((await at().books(into)).points).toBe(100);
  });

  it('gives the points of yesterday’s sales to who is named by card, phone or code, which alone proves the tier', async () => {
    const { app, call, branch, shop } = at();
    const person = await at().member({ growth: 5_000 });
    const { db, secrets } = app.resources;
    const { phoneSealed } = await db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    const code = shop.codeOf(person);
    const takenAt = ago(0);
    app.clock.advance(3_600_000);
    const told = await upload([
      line(person.cardNumber),
      line(secrets.openPhone(phoneSealed), { amountFen: 20_000 }),
      line(code, { takenAt, amountFen: 30_000 }),
    ]);
    expect(told.map(({ status, pointsEarned }) => [status, pointsEarned])).toEqual([
      ['taken', 100],
      ['taken', 200],
      ['taken', 600],
    ]);
    expect(await at().books(person)).toMatchObject({ points: 900, visitCount: 3, principalFen: 0 });
    const sale = await db.reader.getRepository(Sale).findOneByOrFail({ id: told[0]?.saleId ?? '' });
    expect(sale).toMatchObject({ branchId: branch.id, businessDate: ago(dayMs).slice(0, 10), paidAt: app.clock.now() - dayMs });
    const receipt = await call('sale.get', { saleId: sale.id }, { token: secret });
    expect(receipt).toMatchObject({ payableFen: 10_000, payments: [{ method: 'other', amountFen: 10_000 }] });
    const undone = await call('sale.undo', { saleId: sale.id }, { token: at().manager.token, idempotencyKey: newKey() });
    expect([undone.status, (await at().books(person)).points]).toEqual(['undone', 800]);
  });

  it('answers each line apart: what is wrong with one is not the others’', async () => {
    const [person, frozen] = [await at().member(), await at().member()];
    await at().freeze(frozen);
    const told = await upload([
      line('小满'),
      line('13798765432'),
      line(frozen.cardNumber),
      line(person.cardNumber, { takenAt: ago(7 * dayMs) }),
      line(person.cardNumber, { takenAt: ago(-6 * 60_000) }),
      line(person.cardNumber, { amountFen: 1_000_001 }),
      line(at().shop.codeOf(person)),
      line(person.cardNumber),
    ]);
    expect(told.map(({ code }) => code)).toEqual([
      'code_malformed',
      'code_unknown',
      'member_frozen',
      'taken_at_invalid',
      'taken_at_invalid',
      'amount_over_cap',
      'code_unknown',
      null,
    ]);
    expect(told.every(({ status, saleId, message }) => (status === 'taken') === (saleId !== null && message === null))).toBe(
      true,
    );
    expect(await at().books(person)).toMatchObject({ points: 100, visitCount: 1 });
  });

  it('refuses the receipt number of another sale, and lets another branch use it', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const one = line(person.cardNumber);
    await upload([one]);
    for (const changed of [
      { ...one, amountFen: 1 },
      { ...one, who: other.cardNumber },
      { ...one, takenAt: ago(2 * dayMs) },
    ])
      expect(await codeOf(changed)).toBe('receipt_reused');
    const elsewhere = { branchId: at().otherBranch.id, sales: [one] };
    const { data } = await at().call('sale.upload', elsewhere, { token: at().owner.token });
    expect(data[0]?.status).toBe('taken');
    expect((await at().books(person)).points).toBe(200);
  });

  it('lets a member code earn once, and only of its own moment', async () => {
    const person = await at().member();
    const code = at().shop.codeOf(person);
    const takenAt = ago(0);
    const both = await upload([line(code, { takenAt }), line(code, { takenAt })]);
    expect(both.map((told) => told.code).sort()).toEqual(['code_used', null].sort());
    expect(await codeOf(line(code, { takenAt: ago(120_000) }))).toBe('code_unknown');
    expect((await at().books(person)).points).toBe(100);
  });

  it('takes no sale of the one who uploads it, and is no till for people: their money would be in no drawer', async () => {
    const person = await at().member();
    const owner = await staffOf(at(), person, 'owner');
    expect(await codeOf(line(person.cardNumber), owner.token)).toBe('self_dealing');
    for (const { token } of [at().cashier, at().manager])
      expect(await codeOfRefusal(upload([line(person.cardNumber)], token))).toBe('forbidden');
  });

  it('a hundred at once with one receipt make one sale, and all get its answer; so does a race for two members', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const one = line(person.cardNumber);
    const answers = await Promise.all(Array.from({ length: 100 }, () => upload([one])));
    expect(new Set(answers.map(([told]) => told?.saleId)).size).toBe(1);
    expect(await at().books(person)).toMatchObject({ points: 100, visitCount: 1 });
    const contested = line(person.cardNumber);
    const fights = await Promise.all(
      Array.from({ length: 20 }, (_, n) => codeOf(n % 2 === 0 ? contested : { ...contested, who: other.cardNumber })),
    );
    expect(fights.filter((code) => code === null)).toHaveLength(10);
    expect(fights.filter((code) => code === 'receipt_reused')).toHaveLength(10);
    expect((await at().books(person)).points + (await at().books(other)).points).toBe(200);
  });

  it('takes a full batch, and never stores a phone number', async () => {
    const person = await at().member();
    const { db, secrets } = at().app.resources;
    const { phoneSealed } = await db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    const phone = secrets.openPhone(phoneSealed);
    const told = await upload(Array.from({ length: 500 }, () => line(phone, { amountFen: 100 })));
    expect(told.filter(({ status }) => status === 'taken')).toHaveLength(500);
    expect(await at().books(person)).toMatchObject({ points: 500, visitCount: 500 });
    expect(JSON.stringify(await db.reader.getRepository(LateSale).find())).not.toContain(phone);
  });

  it('tells nothing of who is a member by a line that is refused anyway', async () => {
    const key = await posKey(at());
    const { cardNumber } = await at().member();
    for (const facts of [{ amountFen: 1_000_001 }, { takenAt: ago(8 * dayMs) }]) {
      const [known, unknown] = await upload([line(cardNumber, facts), line('13798765432', facts)], key);
      expect(known?.code).toBe(unknown?.code);
    }
  });

  it('code_attempts_exceeded: after thirty numbers of nobody no more is looked up, and the trail says so', async () => {
    const key = await posKey(at());
    const { cardNumber } = await at().member();
    const nobody = (n: number) => line(`139${String(10_000_000 + n)}`);
    const some = Array.from({ length: 29 }, (_, n) => nobody(n));
    // The same numbers again tell nothing new.
    for (let round = 0; round < 2; round += 1)
      expect((await upload([...some, line(cardNumber)], key)).map(({ code }) => code)).toEqual([
        ...some.map(() => 'code_unknown'),
        null,
      ]);
    const told = await upload([nobody(29), nobody(30), line(cardNumber)], key);
    expect(told.map(({ code }) => code)).toEqual(['code_unknown', 'code_attempts_exceeded', 'code_attempts_exceeded']);
    expect(await codeOfRefusal(upload([line(cardNumber)], key))).toBe('code_attempts_exceeded');
    const { reader } = at().app.resources.db;
    expect(await reader.getRepository(AuditEntry).countBy({ action: 'sale.uploadStopped' })).toBe(1);
    // Another till of the shop goes on.
    expect(await codeOf(line(cardNumber))).toBe(null);
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const asked = at().call('sale.upload', { branchId: newId('brn'), sales: [line('13798765432')] }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });

  it('answers a repeated batch as the first time, however late', async () => {
    const person = await at().member();
    const batch = [line(person.cardNumber), line(person.cardNumber, { amountFen: 500 })];
    const first = await upload(batch);
    expect(await upload([...batch, ...batch])).toEqual([...first, ...first]);
    at().app.clock.advance(30 * dayMs);
    expect(await upload(batch)).toEqual(first);
    expect((await at().books(person)).points).toBe(105);
  });
});
