import { Agent, request } from 'node:http';
import type { Input } from '@shuke/shared/client';
import { describeWorld } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';
import { untilRefused } from '../support/sessions.ts';
import { password } from '../support/shop.ts';
import { send, wireOf } from '../support/wire.ts';

describeWorld('staff who mean no good', (at) => {
  const setStatus = (by: { token: string }, staffId: string, more: object = {}) =>
    outcomeOf(at(), 'staff.setStatus', { staffId, status: 'disabled', ...more } satisfies Input<'staff.setStatus'>, {
      token: by.token,
    });

  it('disable nobody above or beside them, nor themselves', async () => {
    const { manager, owner, cashier, otherCashier, shop, branch } = at();
    const colleague = await shop.staff('manager', [branch]);
    expect(await setStatus(cashier, cashier.staffId)).toBe('forbidden');
    expect(await setStatus(manager, manager.staffId)).toBe('forbidden');
    expect(await setStatus(manager, colleague.staffId)).toBe('not_found');
    expect(await setStatus(manager, owner.staffId)).toBe('not_found');
    expect(await setStatus(manager, otherCashier.staffId)).toBe('not_found');
    expect(await setStatus(owner, owner.staffId)).toBe('forbidden');
    for (const { token } of [manager, owner, cashier, otherCashier, colleague])
      expect(await outcomeOf(at(), 'staff.me', {}, { token })).toBe('ok');
  });

  it.each([
    ['a role', { role: 'owner' }],
    ['permissions', { permissions: ['sale.undoAny'] }],
    ['branches', { branches: 'all' }],
    ['a password', { passwordHash: 'x' }],
    ['the lock', { failedSignIns: 0 }],
  ])('give nobody %s by writing it beside a status', async (_what, more) => {
    const { owner, cashier } = at();
    expect(await setStatus(owner, cashier.staffId, more)).toBe('invalid_request');
    expect((await at().call('staff.me', {}, { token: cashier.token })).role).toBe('cashier');
  });

  it.each([
    ['x-role', 'owner'],
    ['x-staff-id', 'stf_00000000000000000000000000'],
    ['x-user', 'admin'],
    ['x-original-url', '/v1/staff'],
    ['x-http-method-override', 'GET'],
    ['forwarded', 'for=127.0.0.1;by=owner'],
  ])('become nobody else by the header %s', async (name, value) => {
    const wire = wireOf('staff.list', {}, { token: at().cashier.token });
    expect((await send(at().app.url, { ...wire, headers: { ...wire.headers, [name]: value } })).status).toBe(403);
  });

  it('reach no branch but their own, whichever they name', async () => {
    const { cashier, manager, otherBranch, shop } = at();
    const { cardNumber } = await at().member();
    const branchId = otherBranch.id;
    expect(await outcomeOf(at(), 'sale.identify', { branchId, code: cardNumber }, cashier)).toBe('forbidden');
    for (const id of ['sale.today', 'sale.list'] as const)
      expect(await outcomeOf(at(), id, { branchId }, cashier)).toBe('forbidden');
    expect(await outcomeOf(at(), 'staff.listAudit', { branchId }, manager)).toBe('forbidden');
    const nowhere = await shop.staff('cashier', []);
    expect(await outcomeOf(at(), 'sale.today', { branchId }, nowhere)).toBe('forbidden');
    expect((await at().call('branch.list', {}, { token: nowhere.token })).data).toEqual([]);
  });

  it.each(["' OR '1'='1", 'brn_%', 'brn_00000000000000000000000000 OR 1=1', '*', 'all', '["brn_1"]'])(
    'see no more of the audit trail by asking for the branch %s',
    async (branchId) => {
      expect(await outcomeOf(at(), 'staff.listAudit', { branchId }, { token: at().manager.token })).toBe('invalid_request');
    },
  );

  it.each(["' OR '1'='1", '~', '%', 'zzz_zzzzzzzzzzzzzzzzzzzzzzzzzz', "x' UNION SELECT 1--"])(
    'see nothing of another branch in the audit trail from the mark %s on',
    async (startingAfter) => {
      const { call, manager, owner, otherBranch, otherCashier } = at();
      await at().sell(await at().member(), { amountFen: 900 }, otherCashier);
      const { data } = await call('staff.listAudit', { startingAfter, limit: 100 }, { token: manager.token });
      expect(data.filter(({ branchId }) => branchId === otherBranch.id || branchId === null)).toEqual([]);
      const whole = await call('staff.listAudit', { limit: 100 }, { token: owner.token });
      expect(whole.data.some(({ branchId }) => branchId === otherBranch.id)).toBe(true);
    },
  );

  it('undo no sale of a colleague, and none of their own once the window is over', async () => {
    const { cashier, shop, branch, app } = at();
    const colleague = await shop.staff('cashier', [branch]);
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await outcomeOf(at(), 'sale.undo', { saleId, reason: '退给我' }, colleague)).toBe('forbidden');
    app.clock.advance(5 * 60_000 + 1);
    expect(await outcomeOf(at(), 'sale.undo', { saleId }, cashier)).toBe('undo_window_passed');
  });

  it('are out within five seconds of signing out or being disabled, also on a line that stays open', async () => {
    const { call, shop, branch, owner, app } = at();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      for (const end of ['out', 'disabled'] as const) {
        const { token, staffId } = await shop.staff('cashier', [branch]);
        expect(await statusOver(agent, app.url, token)).toBe(200);
        if (end === 'out') await call('session.staffSignOut', {}, { token });
        else await call('staff.setStatus', { staffId, status: 'disabled' }, { token: owner.token });
        await untilRefused(() => call('staff.me', {}, { token }));
        expect(await statusOver(agent, app.url, token)).toBe(401);
      }
    } finally {
      agent.destroy();
    }
  });

  it('get no session back by being enabled again: the old one stays dead', async () => {
    const { call, shop, branch, owner } = at();
    const { token, staffId, phone } = await shop.staff('cashier', [branch]);
    await call('staff.setStatus', { staffId, status: 'disabled' }, { token: owner.token });
    expect(await outcomeOf(at(), 'session.staffSignIn', { phone, password })).toBe('sign_in_failed');
    await call('staff.setStatus', { staffId, status: 'active' }, { token: owner.token });
    await untilRefused(() => call('staff.me', {}, { token }));
    expect(await outcomeOf(at(), 'session.staffSignIn', { phone, password })).toBe('ok');
  });

  it.each([
    ['a password of another shape', { password: { $ne: '' } }],
    ['a list of passwords', { password: ['a', 'b'] }],
    ['a password as long as a book', { password: 'x'.repeat(129) }],
    ['an empty one', { password: '' }],
    ['a phone with a letter', { phone: '1390000000x' }],
    ['a phone with its country', { phone: '+8613900000001' }],
    ['a phone of another script', { phone: '１３９００００００１１' }],
    ['a role to sign in with', { role: 'owner' }],
  ])('sign in with no %s', async (_what, more) => {
    const { phone } = at().owner;
    expect(await outcomeOf(at(), 'session.staffSignIn', { phone, password, ...more })).toBe('invalid_request');
  });
});

/** One request over a connection that stays open. */
const statusOver = (agent: Agent, url: string, token: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asking = request(`${url}/v1/staff/me`, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.statusCode ?? 0);
      });
    });
    asking.on('error', reject).end();
  });
