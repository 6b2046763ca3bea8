import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { may, type Role } from '@shuke/shared/permissions';
import type { OperationId } from '@shuke/shared/routes';
import { rollUp } from '../../server/src/report/index.ts';
import { rules, type Rule } from '../support/accessRules.ts';
import { describeWorld } from '../support/operation.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { newKey, password, type Person } from '../support/shop.ts';
import { send, wireOf } from '../support/wire.ts';

/** Roles that work at some branches and not at others; an owner and finance reach every one, a key is one till's. */
const scoped: readonly Role[] = ['cashier', 'marketer', 'manager'];

const isAskedByStrangers = ({ audience, permission }: Operation): boolean =>
  audience !== 'staff' || permission === 'any' || scoped.some((role) => may(role, permission));

const own = (Object.entries(contract) as [OperationId, Operation][]).filter(
  ([id, operation]) => (rules as Record<string, Rule>)[id] === 'own' && isAskedByStrangers(operation),
);

/** Programme, branches, plans and staff codes are everybody's to see; of what is somebody's own these are the names. */
const somebodys = /\b(?!brn|pln|key|mrc)[a-z]{3}_[0-9a-z]{26}\b/g;

/**
 * Operations that name nothing: what they show is whoever asks. So each is asked by somebody of the same standing, elsewhere,
 * and in the widest way there is; where `sees` is said, the one whose things they are does see them.
 */
describeWorld('what is one’s own', (at) => {
  let scene: Scene;
  let names: readonly string[];
  let widest: Partial<Record<OperationId, { input: object; sees?: true }>>;

  const ask = async (id: OperationId, bearer: string, input: object = widest[id]?.input ?? scene.inputs[id]) =>
    (await send(at().app.url, wireOf(id, input, { token: bearer, idempotencyKey: newKey() }))).text;
  /** Each time somebody new, whom no try before has signed out: a manager of another branch, or whoever may at all. */
  const strangerFor = async ({ audience, permission }: Operation) => {
    if (audience !== 'staff') return (await at().shop.member()).token;
    const role = scoped.findLast((each) => permission === 'any' || may(each, permission)) ?? 'manager';
    return (await at().shop.staff(role, [at().otherBranch])).token;
  };
  const theirs = ({ audience }: Operation) => (audience === 'staff' ? at().manager.token : scene.person.token);
  /** All that is kept of them, and what they hold. */
  const wholeOf = async ({ token: bearer, memberId }: Person) => [
    (await at().call('member.exportOwn', {}, { token: bearer })).json,
    await at().books({ memberId }),
  ];

  beforeAll(async () => {
    scene = await openScene(at());
    const { person, inputs } = scene;
    await at().call('staff.setPin', { password, pin: '135790' }, { token: at().cashier.token });
    await rollUp(at().app.resources);
    const texts = JSON.stringify(inputs);
    names = [...new Set([person.memberId, person.cardNumber, person.device.handle, ...(texts.match(somebodys) ?? [])])];
    widest = {
      'member.home': { input: {}, sees: true },
      'member.listEntries': { input: {} },
      'member.listMonths': { input: {} },
      'member.codeStatus': { input: { deviceId: person.device.deviceId } },
      'member.enrolDevice': { input: { installationId: `inst-${person.personId}`, label: 'iPhone' } },
      'member.listDevices': { input: {}, sees: true },
      'member.listMessages': { input: {}, sees: true },
      'member.markRead': { input: { upTo: inputs['member.reportMisuse'].messageId ?? '' } },
      'wallet.listTopUps': { input: {}, sees: true },
      'wallet.listInvoices': { input: {}, sees: true },
      'staff.list': { input: {}, sees: true },
      'staff.listColleagues': { input: {}, sees: true },
      'approval.list': { input: { show: 'all' }, sees: true },
      'recovery.list': { input: {}, sees: true },
      'search.find': { input: { query: person.cardNumber }, sees: true },
      'member.list': { input: {}, sees: true },
      'member.exportList': { input: {} },
    };
  });

  it.each(own)('%s shows and changes nothing that is somebody else’s', async (id, operation) => {
    const stranger = await strangerFor(operation);
    const before = await wholeOf(scene.person);
    const told = await ask(id, stranger);
    expect({ told, shown: names.filter((name) => told.includes(name)) }).toEqual({ told, shown: [] });
    expect(await wholeOf(scene.person)).toEqual(before);
    if (widest[id]?.sees !== true) return;
    // It was no refusal that showed nothing.
    const whose = await ask(id, theirs(operation));
    expect({ told, refused: told.startsWith('{"error"') }).toEqual({ told, refused: false });
    expect({ whose, shown: names.some((name) => whose.includes(name)) }).toEqual({ whose, shown: true });
  });
});
