import { claimCodeOf } from '@shuke/shared/claimCode';
import { noLimits } from '@shuke/shared/limitWords';
import { luhnDigit } from '@shuke/shared/memberCode';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import { walkIn } from '../support/salePayments.ts';
import { password } from '../support/shop.ts';
import { statementsOf } from '../support/statements.ts';

const withDigit = (body: string) => body + luhnDigit(body);
const wrongTail = (code: string) =>
  withDigit(`${code.slice(0, 11)}${String((Number(code.slice(11, 19)) + 1) % 1e8).padStart(8, '0')}`);

describeWorld('answers that must not tell apart', (at) => {
  /** Each of these is refused; gives what was answered, and what the database was asked for it. */
  const askedFor = async (tries: Readonly<Record<string, () => Promise<unknown>>>) => {
    const asked: Record<string, { answer: unknown; statements: string[] }> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      let answer: unknown;
      const statements = await statementsOf(at().app, async () => {
        answer = await refusal(attempt());
      });
      asked[name] = { answer, statements };
    }
    return asked;
  };
  const expectAlike = (asked: Awaited<ReturnType<typeof askedFor>>, statements: number) => {
    const [first, ...others] = Object.values(asked);
    expect(first?.statements.length).toBe(statements);
    for (const other of others) expect(other).toEqual(first);
  };

  describe('member codes', () => {
    const scan = (code: string) => at().call('sale.identify', { branchId: at().branch.id, code }, { token: at().manager.token });

    it('a wrong tail, a handle nobody has, a handle that was revoked: one answer, one statement', async () => {
      const [person, gone] = [await at().member(), await at().shop.member('gone')];
      await at().call('session.memberLogout', { installationId: 'inst-gone' }, { token: gone.token });
      const asked = await askedFor({
        wrongTail: () => scan(wrongTail(at().shop.codeOf(person))),
        noHandle: () => scan(withDigit('8800000000012345678')),
        revoked: () => scan(at().shop.codeOf(gone)),
      });
      expectAlike(asked, 1);
      expect(asked['noHandle']?.answer).toMatchObject({ code: 'code_unknown', detail: {} });
    });

    it('two cards nobody has: one answer, and no more than the look-up', async () => {
      const asked = await askedFor({
        one: () => scan(withDigit('880000000000000')),
        another: () => scan(withDigit('889999999999999')),
      });
      expectAlike(asked, 1);
    });

    it('a code that was used tells nothing of whose it is, whoever scans it again', async () => {
      const { cashier, owner, branch, otherBranch, call, shop } = at();
      const code = shop.codeOf(await at().member());
      await call('sale.identify', { branchId: branch.id, code }, { token: cashier.token });
      const elsewhere = { branchId: otherBranch.id, code };
      const asked = await askedFor({
        colleague: () => scan(code),
        elsewhere: () => call('sale.identify', elsewhere, { token: owner.token }),
      });
      expectAlike(asked, asked['colleague']?.statements.length ?? 0);
      expect(asked['colleague']?.answer).toMatchObject({ code: 'code_used' });
    });
  });

  describe('things of somebody else', () => {
    it('a confirmation of another member and one that never was: one answer', async () => {
      const { call, cashier } = at();
      const [mine, stranger] = [await at().member({ principalFen: 30_000 }), await at().member()];
      const { checkout } = await at().priced(mine, { amountFen: 25_000 });
      const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
      const answer = (id: string) =>
        call('member.answerConfirmation', { confirmationId: id, accept: true }, { token: stranger.token });
      const never = `${confirmationId.slice(0, -4)}0000`;
      expectAlike(await askedFor({ never: () => answer(never), foreign: () => answer(confirmationId) }), 1);
    });

    it('a sale of another branch and one that never was: one answer', async () => {
      const { call, otherCashier } = at();
      const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
      const read = (id: string) => call('sale.get', { saleId: id }, { token: otherCashier.token });
      expectAlike(await askedFor({ never: () => read(`${saleId.slice(0, -4)}0000`), foreign: () => read(saleId) }), 1);
    });
  });

  describe('codes that give something once', () => {
    const dayMs = 86_400_000;
    const later = (ms: number, attempt: () => Promise<unknown>) => async (): Promise<unknown> => {
      at().app.clock.advance(ms);
      return attempt().finally(() => {
        at().app.clock.advance(-ms);
      });
    };

    it('a family card: a code nobody gave out, one that was used, one that a newer replaced, one a day old', async () => {
      const { call } = at();
      const invite = async () => {
        const { token } = await at().member();
        const { code } = await call('wallet.inviteHolder', noLimits, { token });
        return { token, code };
      };
      const [used, over, replaced] = [await invite(), await invite(), await invite()];
      await call('wallet.acceptInvite', { code: used.code }, { token: (await at().member()).token });
      await call('wallet.inviteHolder', noLimits, { token: replaced.token });
      const { token } = await at().member();
      const take = (code: string) => () => call('wallet.acceptInvite', { code }, { token });
      const asked = await askedFor({
        never: take('0000000000000000'),
        used: take(used.code),
        replaced: take(replaced.code),
        over: later(dayMs, take(over.code)),
      });
      expectAlike(asked, 1);
      expect(asked['never']?.answer).toMatchObject({ code: 'holder_code_invalid', detail: {} });
    });

    it('the points of a slip: a code no slip has, one that was used, one whose sale was undone, one that is too old', async () => {
      const { call, cashier } = at();
      const [used, undone, old] = [await walkIn(at()), await walkIn(at()), await walkIn(at())];
      const claim = async (code: string) => call('member.claimSale', { code }, at().as(await at().member()));
      await claim(used.claimCode);
      await call('sale.undo', { saleId: undone.receipt.saleId }, at().as(cashier));
      const people = await Promise.all(Array.from({ length: 4 }, () => at().member()));
      const take = (place: number, code: string) => () =>
        call('member.claimSale', { code }, at().as(people[place] ?? { token: '' }));
      const asked = await askedFor({
        never: take(0, claimCodeOf('0000000000000')),
        used: take(1, used.claimCode),
        undone: take(2, undone.claimCode),
        old: later(8 * dayMs, take(3, old.claimCode)),
      });
      expectAlike(asked, 1);
      expect(asked['never']?.answer).toMatchObject({ code: 'claim_code_invalid', detail: {} });
    });

    it('an invitation to the staff: a code nobody made, one that was used, one made for another phone', async () => {
      const { call, owner, branch } = at();
      const invite = async (phone: string) => {
        const input = { name: '新人', phone, role: 'cashier' as const, branchIds: [branch.id] };
        return { phone, code: (await call('staff.invite', input, { token: owner.token })).code };
      };
      const [used, foreign] = [await invite('13700000021'), await invite('13700000022')];
      const take = (input: { code: string; phone: string }) => () => call('staff.acceptInvite', { ...input, password });
      await take(used)();
      const asked = await askedFor({
        never: take({ code: 'NO-SUCH-CODE', phone: used.phone }),
        used: take(used),
        foreign: take({ ...foreign, phone: '13700000023' }),
      });
      expectAlike(asked, asked['never']?.statements.length ?? 0);
      expect(asked['never']?.answer).toMatchObject({ code: 'invite_invalid', detail: {} });
    });
  });

  describe('signing in', () => {
    const signIn = (phone: string, tried: string) => at().call('session.staffSignIn', { phone, password: tried });
    const newcomer = () => at().shop.staff('cashier', [at().branch], '新人');

    it('an unknown phone, a wrong password, a disabled account: one answer, the same statements', async () => {
      const [known, disabled] = [await newcomer(), await newcomer()];
      await at().call('staff.setStatus', { staffId: disabled.staffId, status: 'disabled' }, { token: at().owner.token });
      const asked = await askedFor({
        unknown: () => signIn('13700000010', 'wrong'),
        wrong: () => signIn(known.phone, 'wrong'),
        disabled: () => signIn(disabled.phone, password),
      });
      expectAlike(asked, asked['wrong']?.statements.length ?? 0);
      expect(asked['wrong']?.answer).toMatchObject({ code: 'sign_in_failed', detail: {} });
      expect(asked['unknown']?.statements.some((statement) => statement.startsWith('INSERT'))).toBe(true);
    });

    it('locks an unknown phone as it locks an account: after the fifth try, and with the same statements', async () => {
      const { phone } = await newcomer();
      for (let tries = 1; tries <= 4; tries += 1)
        for (const each of [phone, '13700000011']) expect(await codeOfRefusal(signIn(each, 'wrong'))).toBe('sign_in_failed');
      const fifth = await askedFor({ unknown: () => signIn('13700000011', 'wrong'), known: () => signIn(phone, 'wrong') });
      expectAlike(fifth, fifth['known']?.statements.length ?? 0);
      expect(fifth['known']?.answer).toMatchObject({ code: 'staff_locked' });
      const sixth = await askedFor({ unknown: () => signIn('13700000011', 'wrong'), known: () => signIn(phone, 'wrong') });
      expectAlike(sixth, sixth['known']?.statements.length ?? 0);
      expect(sixth['known']?.answer).toEqual(fifth['known']?.answer);
    });

    it('counts parallel guesses at an unknown phone as at an account: of ten at once six are locked out', async () => {
      const guesses = Array.from({ length: 10 }, () => signIn('13700000012', 'wrong'));
      expect(await outcomes(guesses)).toEqual({ sign_in_failed: 4, staff_locked: 6 });
    });

    it('shows the owner that somebody tries phones nobody works under, and never the phone', async () => {
      const before = await at().call('staff.listAudit', { limit: 1 }, { token: at().owner.token });
      await codeOfRefusal(signIn('13700000013', 'wrong'));
      const { data } = await at().call('staff.listAudit', { limit: 1 }, { token: at().owner.token });
      expect(data[0]).toMatchObject({ action: 'session.signInFailed', staffId: null, staffName: '', subject: null, detail: {} });
      expect(data[0]?.id).not.toBe(before.data[0]?.id);
      expect(JSON.stringify(await at().app.resources.db.reader.getRepository(AuditEntry).find())).not.toContain('13700000013');
    });
  });
});
