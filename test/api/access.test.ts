import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { CallOptions } from '@shuke/shared/client';
import { may, rolePermissions, type Role } from '@shuke/shared/permissions';
import type { OperationId } from '@shuke/shared/routes';
import { rules, type Rule } from '../support/accessRules.ts';
import { describeWorld } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { untilRefused } from '../support/sessions.ts';
import { newKey, password } from '../support/shop.ts';
import { hashTables } from '../support/tables.ts';
import { errorOf, send, wireOf } from '../support/wire.ts';

const guarded = (Object.entries(contract) as [OperationId, Operation][]).filter(([, { audience }]) => audience !== 'public');
const ofAudience = (...audiences: Operation['audience'][]) => guarded.filter(([, { audience }]) => audiences.includes(audience));
const ruled = guarded
  .filter(([id]) => (rules as Record<string, Rule>)[id] !== 'own')
  .map(([id]) => [id, (rules as Record<string, Rule>)[id]] as const);

describe('access rules', () => {
  it('every operation that is not public has a rule, and every rule an operation', () => {
    expect(Object.keys(rules).sort()).toEqual(guarded.map(([id]) => id).sort());
  });

  it('only these operations are open to everybody', () => {
    const open = Object.entries(contract).filter(([, { audience }]) => audience === 'public');
    expect(open.map(([id]) => id).sort()).toEqual([
      'programme.get',
      'session.memberLogin',
      'session.staffSignIn',
      'session.staffWechat',
      'staff.acceptInvite',
    ]);
  });
});

describeWorld('access', (at) => {
  let scene: Scene;
  let dead: Record<'endedStaff' | 'disabledStaff' | 'endedMember' | 'expiredStaff' | 'expiredMember', string>;
  let tables: Record<string, string>;

  const ask = async (id: OperationId, options: CallOptions, headers: Record<string, string> = {}) => {
    const wire = wireOf(id, scene.inputs[id], { idempotencyKey: newKey(), ...options });
    return errorOf(await send(at().app.url, { ...wire, headers: { ...wire.headers, ...headers } })).code;
  };

  beforeAll(async () => {
    const { call, app, shop, branch, manager, cashier } = at();
    // Before everything else, so that these sessions end while the others live.
    const expiredMember = await shop.visitor('long-ago');
    app.clock.advance(16 * 3_600_000);
    const expiredStaff = cashier.token;
    app.clock.advance(14 * 86_400_000 + 8 * 3_600_000);
    app.clock.advance(15 * 86_400_000);
    for (const staff of [cashier, manager, at().otherCashier, at().owner]) {
      staff.token = (await call('session.staffSignIn', { phone: staff.phone, password })).token;
    }
    scene = await openScene(at());
    const [leaver, quitter, ended] = [
      await shop.staff('cashier', [branch]),
      await shop.staff('cashier', [branch]),
      await shop.member(),
    ];
    await call('staff.setStatus', { staffId: leaver.staffId, status: 'disabled' }, { token: manager.token });
    await call('session.staffSignOut', {}, { token: quitter.token });
    await untilRefused(() => call('staff.me', {}, { token: quitter.token }));
    await call('session.memberLogout', {}, { token: ended.token });
    await untilRefused(() => call('member.home', {}, { token: ended.token }));
    dead = {
      endedStaff: quitter.token,
      disabledStaff: leaver.token,
      endedMember: ended.token,
      expiredStaff,
      expiredMember: expiredMember.token,
    };
    tables = await hashTables(app);
  });
  afterAll(async () => {
    // Nothing of all this may have done anything.
    expect(await hashTables(at().app)).toEqual(tables);
  });

  it.each(guarded)('%s is closed to who brings no session, or nonsense', async (id) => {
    expect(await ask(id, {})).toBe('unauthenticated');
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      `Basic ${'x'.repeat(43)}`,
      `bearer ${scene.person.token}`,
      `Bearer ${'x'.repeat(43)}`,
      // Says of itself who it is, and that nobody need sign that.
      'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoib3duZXIifQ.',
      `Bearer ${scene.person.token} `.repeat(2),
    ]) {
      expect(await ask(id, {}, { authorization })).toBe('unauthenticated');
    }
  });

  it.each(ofAudience('visitor', 'member'))('%s is closed to an ended session, an expired one, and to staff', async (id) => {
    for (const token of [dead.endedMember, dead.expiredMember, at().cashier.token, at().owner.token])
      expect(await ask(id, { token })).toBe('unauthenticated');
  });

  it.each(ofAudience('member'))('%s is closed to somebody who has not joined', async (id) => {
    expect(await ask(id, { token: scene.visitor.token })).toBe('forbidden');
  });

  it.each(ofAudience('staff'))('%s is closed to an ended session, an expired one, disabled staff, and to members', async (id) => {
    for (const token of [dead.endedStaff, dead.disabledStaff, dead.expiredStaff, scene.person.token, scene.visitor.token]) {
      expect(await ask(id, { token })).toBe('unauthenticated');
    }
  });

  it.each(ofAudience('staff'))('%s is closed to roles without its permission', async (id, { permission }) => {
    const tokens: Record<Role, string> = {
      cashier: at().cashier.token,
      manager: at().manager.token,
      owner: at().owner.token,
      ...(await officeTokens()),
    };
    const lower = (Object.keys(rolePermissions) as Role[]).filter(
      (role) => permission !== undefined && permission !== 'any' && !may(role, permission),
    );
    for (const role of lower) expect(await ask(id, { token: tokens[role] })).toBe('forbidden');
  });

  it.each(ruled)('%s answers %s to who names the things of somebody else', async (id, code) => {
    const { audience } = contract[id];
    const stranger = await strangerFor(
      audience === 'staff' && !may('cashier', contract[id].permission === 'any' ? 'branch.read' : contract[id].permission),
    );
    expect(await ask(id, { token: audience === 'staff' ? stranger.staff : stranger.member })).toBe(code);
  });

  /** People who work at no till, and a till system that is no person; made once. */
  let office: Promise<Record<'marketer' | 'finance' | 'pos', string>> | undefined;
  const officeTokens = () =>
    (office ??= (async () => {
      const [marketer, finance] = [await at().shop.staff('marketer', [at().branch]), await at().shop.staff('finance', [])];
      const pos = await posKey(at());
      tables = await hashTables(at().app);
      return { marketer: marketer.token, finance: finance.token, pos };
    })());

  /** Somebody of the same standing, elsewhere; made once. */
  const strangers = new Map<boolean, Promise<{ staff: string; member: string }>>();
  const strangerFor = (needsManager: boolean) => {
    const known = strangers.get(needsManager);
    if (known) return known;
    const made = (async () => {
      const staff = needsManager ? await at().shop.staff('manager', [at().otherBranch]) : at().otherCashier;
      const member = await at().shop.member();
      tables = await hashTables(at().app);
      return { staff: staff.token, member: member.token };
    })();
    strangers.set(needsManager, made);
    return made;
  };
});
