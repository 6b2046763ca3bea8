import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';
import { badInputsOf } from '../support/badInputs.ts';
import { declaredErrors } from '../support/checkedApi.ts';
import { describeWorld } from '../support/operation.ts';
import { harmless } from '../support/harmless.ts';
import { newKey } from '../support/shop.ts';
import { hashTables } from '../support/tables.ts';
import { errorOf, send } from '../support/wire.ts';

/**
 * These name nothing that could be missing, so what is odd but legal would succeed. An odd field that is legal is not sent to
 * them; what is odd around the fields is sent with a session that is over.
 */
const actAnyway: readonly OperationId[] = [
  ...(['session.memberLogout', 'session.staffSignOut', 'member.enrolDevice'] as const),
  ...(['wallet.setFrozen', 'topUpPlan.create'] as const),
  // A product sold everywhere.
  ...(['product.create'] as const),
  // A branch of the merchant there is; an export of everybody, which leaves a line.
  ...(['branch.create', 'member.exportList'] as const),
  // An invitation with limits that are odd and allowed; a report that need not name a message.
  ...(['wallet.inviteHolder', 'member.reportMisuse'] as const),
  // On one's own profile and card.
  ...(['member.changeProfile', 'member.setPreference', 'member.freezeCard', 'member.exportOwn', 'member.eraseOwn'] as const),
  ...(['member.setWishes'] as const),
];

/** A session nobody has. */
const deadToken = 'x'.repeat(43);

/** A wrong one leaves a line, and counts. */
const asksPassword: readonly OperationId[] = ['staff.changePassword', 'staff.setPin', 'staff.bindWechat'];

/** What the door itself says, before any operation. */
const doorCodes = ['method_not_allowed', 'payload_too_large', 'unsupported_media_type', 'not_found', 'invalid_request'];

describeWorld('bad inputs', (at) => {
  let tokens: Partial<Record<Operation['audience'], string>>;
  beforeAll(async () => {
    const [person, visitor] = [await at().member(), await at().shop.visitor()];
    tokens = { visitor: visitor.token, member: person.token, staff: at().owner.token };
  });

  it.each(Object.keys(contract) as OperationId[])(
    '%s answers every kind with a code it declares, and changes nothing',
    async (id) => {
      const before = await hashTables(at().app);
      const token = tokens[contract[id].audience];
      const kinds = badInputsOf(id, harmless[id], { token, ...(contract[id].idempotent ? { idempotencyKey: newKey() } : {}) });
      const deaf = badInputsOf(id, harmless[id], { token: deadToken, idempotencyKey: newKey() });
      for (const [place, { kind, wires, legal, ofField }] of kinds.entries()) {
        const acts = legal && actAnyway.includes(id);
        if (acts && ofField) continue;
        for (const wire of acts ? (deaf[place]?.wires ?? []) : wires) {
          const answer = await send(at().app.url, wire);
          const told = { kind, path: wire.path.slice(0, 200), body: wire.body?.toString().slice(0, 200), status: answer.status };
          if (legal && !acts && answer.status < 300) continue;
          if (answer.status < 400 || answer.status >= 500)
            throw new Error(`neither done nor refused: ${JSON.stringify({ ...told, text: answer.text.slice(0, 200) })}`);
          const { code } = errorOf(answer);
          if (!doorCodes.includes(code)) expect([...declaredErrors(id)]).toContain(code);
        }
      }
      // A wrong password is no change, and leaves a line for the owner to see; one's own is counted.
      const [line, count] = [{ audit_entry: expect.any(String) as string }, { staff: expect.any(String) as string }];
      const trail = id === 'session.staffSignIn' ? line : asksPassword.includes(id) ? { ...line, ...count } : {};
      expect(await hashTables(at().app)).toEqual({ ...before, ...trail });
    },
  );

  it('refuses ten megabytes without reading them', async () => {
    const answer = await send(at().app.url, {
      method: 'POST',
      path: '/v1/sessions/member',
      headers: { 'content-type': 'application/json', 'content-length': String(10_000_000), connection: 'close' },
    }).catch((error: unknown) => (error as NodeJS.ErrnoException).code);
    if (typeof answer === 'object') expect(errorOf(answer).code).toBe('payload_too_large');
  });

  it('keeps every name exactly as it was written, four-byte characters and joined emoji too', async () => {
    const { call, shop } = at();
    for (const [who, name] of [
      ['one', '𠮷野家🍡'],
      ['two', '👩‍👩‍👧‍👦 一家'],
      ['three', 'O\'Brien "<b>" \\ %'],
    ] as const) {
      const { token } = await shop.visitor(`name-${who}`);
      const { consent } = await call('programme.get', {});
      await call(
        'member.join',
        { phoneCode: await shop.wechatCode(`name-${who}`, 'phone'), consentVersion: consent.version, name },
        at().as({ token }),
      );
      expect((await call('member.home', {}, { token })).name).toBe(name);
    }
  });
});
