import { luhnDigit, memberCode, msToNextStep, stepMs } from '@shuke/shared/memberCode';
import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import type { Person } from '../support/shop.ts';

describeWorld('the member code at the till', (at) => {
  const scan = (code: string, token = at().cashier.token) =>
    at().call('sale.identify', { branchId: at().branch.id, code }, { token });
  /** What a phone shows whose clock is off by so many steps. */
  const shownBy = ({ device }: Person, stepsOff: number) => memberCode(device, at().app.clock.now() + stepsOff * stepMs);

  it.each([-1, 0, 1])('accepts a code %i steps off: a phone may be wrong by half a minute', async (stepsOff) => {
    const person = await at().member();
    expect((await scan(shownBy(person, stepsOff))).earnOnly).toBe(false);
  });

  it.each([-2, 2, -20, 20])('refuses a code %i steps off and tells by how many seconds the phone is wrong', async (stepsOff) => {
    const person = await at().member();
    expect(await refusal(scan(shownBy(person, stepsOff)))).toMatchObject({
      code: 'code_clock_skew',
      detail: { skewSeconds: stepsOff * 30 },
    });
  });

  it.each([-21, 21])('does not tell a code %i steps off from a made-up one', async (stepsOff) => {
    const person = await at().member();
    expect(await codeOfRefusal(scan(shownBy(person, stepsOff)))).toBe('code_unknown');
  });

  it('is worth nothing as a screenshot: used once, then too old', async () => {
    const { app, manager } = at();
    const person = await at().member();
    const screenshot = shownBy(person, 0);
    await scan(screenshot);
    expect(await codeOfRefusal(scan(screenshot, manager.token))).toBe('code_used');
    app.clock.advance(61_000);
    expect(await codeOfRefusal(scan(screenshot))).toBe('code_clock_skew');
  });

  it('ends the codes before it, too: an earlier step is used up once a later one was accepted', async () => {
    const { manager } = at();
    const person = await at().member();
    await scan(shownBy(person, 1));
    for (const earlier of [0, -1]) expect(await codeOfRefusal(scan(shownBy(person, earlier), manager.token))).toBe('code_used');
  });

  it('gives the same till the same visit again within a minute, and nobody else', async () => {
    const { app, manager, owner, otherBranch } = at();
    const person = await at().member();
    app.clock.set(Math.ceil(app.clock.now() / stepMs) * stepMs);
    const code = shownBy(person, 0);
    const first = await scan(code);
    app.clock.advance(20_000);
    expect((await scan(code)).visitId).toBe(first.visitId);
    expect(await codeOfRefusal(scan(code, manager.token))).toBe('code_used');
    expect(await codeOfRefusal(at().call('sale.identify', { branchId: otherBranch.id, code }, { token: owner.token }))).toBe(
      'code_used',
    );
    // A minute after the first scan the code is two steps old.
    app.clock.advance(40_000);
    expect(await codeOfRefusal(scan(code))).toBe('code_clock_skew');
  });

  it('lets exactly one of two tills have it that scan at the same moment', async () => {
    const { manager, cashier, app } = at();
    for (let round = 0; round < 5; round += 1) {
      const person = await at().member();
      const code = shownBy(person, 0);
      const secondsToNext = Math.ceil(msToNextStep(app.clock.now()) / 1_000);
      const scans = [scan(code, cashier.token), scan(code, manager.token)];
      expect(await outcomes(scans)).toEqual({ ok: 1, code_used: 1 });
      const refused = await Promise.all(
        scans.map((each) => each.catch((error: unknown) => (error as { detail: object }).detail)),
      );
      expect(refused).toContainEqual({ secondsToNext });
    }
  });

  it('blocks a till after thirty wrong codes, whatever the handles, and no other till', async () => {
    const { shop, branch, manager } = at();
    const guesser = await shop.staff('cashier', [branch]);
    const person = await at().member();
    const wrong = Array.from({ length: 30 }, (_, n) => {
      const body = `88${String(100_000_000 + n)}00000000`;
      return body + luhnDigit(body);
    });
    for (const code of wrong) expect(await codeOfRefusal(scan(code, guesser.token))).toBe('code_unknown');
    expect(await codeOfRefusal(scan(shownBy(person, 0), guesser.token))).toBe('code_attempts_exceeded');
    await scan(shownBy(person, 0), manager.token);
  });

  it('asks for no network and no login on the phone: device key and server time are enough', async () => {
    const { call, app } = at();
    const person = await at().member();
    await call('session.memberLogout', {}, { token: person.token });
    app.clock.advance(7 * 3_600_000);
    expect((await scan(shownBy(person, 0))).earnOnly).toBe(false);
  });
});
