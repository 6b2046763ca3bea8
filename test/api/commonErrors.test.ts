import type { commonErrors, Operation } from '@shuke/shared/contract/kit';
import { sqlitePlace, type Place } from '../harness/place.ts';
import { walkIn } from '../support/salePayments.ts';
import { newKey } from '../support/shop.ts';
import { errorOf, send, wireOf, type Answer, type Wire } from '../support/wire.ts';
import { World } from '../support/world.ts';

type Audience = Operation['audience'];
type Common<A extends Audience> = (typeof commonErrors)[A][number];

const unknownToken = 'x'.repeat(43);

/** A world in each state that a healthy one cannot be brought into from outside. */
const open = async () => {
  const places: Place[] = [];
  const world = async (rateLimits = false) => {
    const place = await sqlitePlace();
    places.push(place);
    return World.open(place, { rateLimits });
  };
  const [healthy, limited, stopping, lost] = [await world(), await world(true), await world(), await world()];
  const states = { healthy, limited, stopping, lost };
  const people = {
    healthy: await peopleOf(healthy),
    limited: await peopleOf(limited),
    stopping: await peopleOf(stopping),
    lost: await peopleOf(lost),
  };
  // As in the seconds before a process ends: what needs the ledger has to come back.
  await stopping.app.resources.committer.close();
  // As when the database is gone.
  await lost.app.resources.db.reader.destroy();
  return {
    states,
    people,
    async close() {
      for (const each of [healthy, limited, stopping]) await each.stop();
      await lost.app.stop().catch(() => undefined);
      for (const place of places) place.remove();
    },
  };
};

async function peopleOf(world: World) {
  const person = await world.member();
  const visitor = await world.shop.visitor();
  const { visitId } = await world.identify(await world.member());
  const phoneCode = await world.shop.wechatCode(visitor.personId, 'phone');
  const loginCode = await world.shop.wechatCode('somebody-new', 'login');
  const { claimCode } = await walkIn(world);
  const tokens = { member: person.token, visitor: visitor.token, staff: world.cashier.token };
  return { ...tokens, visitId, phoneCode, loginCode, claimCode };
}

describe('errors common to an audience', () => {
  let stage: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    stage = await open();
  });
  afterAll(() => stage.close());

  type State = keyof Awaited<ReturnType<typeof open>>['states'];
  type People = Awaited<ReturnType<typeof peopleOf>>;
  const ask = (state: State, wire: (people: People) => Wire) => send(stage.states[state].app.url, wire(stage.people[state]));
  /** The first refusal for the rate, after at least one call that was let in. */
  const askUntilLimited = async (wire: (people: People) => Wire): Promise<Answer> => {
    expect((await ask('limited', wire)).status).not.toBe(429);
    for (;;) {
      const answer = await ask('limited', wire);
      if (answer.status === 429) return answer;
    }
  };
  const call = (...of: Parameters<typeof wireOf>) => wireOf(...of);

  const provoke: { [A in Audience]: Readonly<Record<Common<A>, () => Promise<Answer>>> } = {
    public: {
      invalid_request: () => ask('healthy', () => call('session.memberLogin', { code: '' })),
      rate_limited: () => askUntilLimited(() => call('session.memberLogin', { code: '' })),
      busy: () => ask('stopping', ({ loginCode }) => call('session.memberLogin', { code: loginCode })),
      internal: () => ask('lost', () => call('session.staffSignIn', { phone: '13700000000', password: 'x' })),
    },
    visitor: {
      invalid_request: () =>
        ask('healthy', ({ visitor }) => call('member.join', {}, { token: visitor, idempotencyKey: newKey() })),
      unauthenticated: () => ask('healthy', () => call('session.memberLogout', {}, { token: unknownToken })),
      rate_limited: () => askUntilLimited(({ visitor }) => call('member.join', {}, { token: visitor, idempotencyKey: newKey() })),
      busy: () =>
        ask('stopping', ({ visitor, phoneCode }) =>
          call('member.join', { phoneCode, consentVersion: '2026-11' }, { token: visitor, idempotencyKey: newKey() }),
        ),
      internal: () => ask('lost', () => call('session.memberLogout', {}, { token: unknownToken })),
    },
    member: {
      invalid_request: () => ask('healthy', ({ member }) => call('member.listEntries', { limit: 0 }, { token: member })),
      unauthenticated: () => ask('healthy', () => call('member.home', {}, { token: unknownToken })),
      forbidden: () => ask('healthy', ({ visitor }) => call('member.home', {}, { token: visitor })),
      rate_limited: () => askUntilLimited(({ member }) => call('member.enrolDevice', {}, { token: member })),
      busy: () =>
        ask('stopping', ({ claimCode, member }) =>
          call('member.claimSale', { code: claimCode }, { token: member, idempotencyKey: newKey() }),
        ),
      internal: () => ask('lost', () => call('member.home', {}, { token: unknownToken })),
    },
    staff: {
      invalid_request: () => ask('healthy', ({ staff }) => call('sale.get', { saleId: 'sal_1' }, { token: staff })),
      unauthenticated: () => ask('healthy', () => call('staff.me', {}, { token: unknownToken })),
      forbidden: () => ask('healthy', ({ staff }) => call('staff.list', {}, { token: staff })),
      rate_limited: () => askUntilLimited(({ staff }) => call('staff.me', {}, { token: staff })),
      busy: () =>
        ask('stopping', ({ visitId, staff }) =>
          call('wallet.topUpCash', { visitId, amountFen: 1 }, { token: staff, idempotencyKey: newKey() }),
        ),
      internal: () => ask('lost', () => call('staff.me', {}, { token: unknownToken })),
    },
  };

  describe.each(Object.entries(provoke))('%s', (_audience, codes) => {
    it.each(Object.entries(codes))('%s: as the catalogue says, and nothing more', async (code, provoked) => {
      const answer = await provoked();
      expect(errorOf(answer).code).toBe(code);
      const later = ['rate_limited', 'busy', 'internal'].includes(code);
      expect(answer.headers['retry-after'] === undefined).toBe(!later);
      if (later) expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    });
  });

  it('says what went wrong to the log when it tells the caller nothing', async () => {
    const { logged } = stage.states.lost.app;
    logged.length = 0;
    const { requestId } = errorOf(await ask('lost', () => call('staff.me', {}, { token: unknownToken })));
    const line = logged.find((each) => each.includes(requestId));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'unexpected error', method: 'GET', route: '/v1/staff/me' });
    expect(line).toContain('stack');
    expect(line).not.toContain(unknownToken);
  });
});
