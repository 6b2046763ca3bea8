import { randomBytes } from 'node:crypto';
import { noLimits } from '@shuke/shared/limitWords';
import type { OperationId } from '@shuke/shared/routes';
import { newId } from '../../server/src/platform/ids.ts';
import { demoMerchant, type Sandbox } from '../../test/sandbox/index.ts';
import { planFacts } from '../../test/support/harmlessFacts.ts';
import type { Random } from '../seed/random.ts';
import { from, type Cook, type Larder } from './cook.ts';
import { importRecipes } from './importRecipes.ts';
import type { Exchange } from './stock.ts';

/** 1 × 1. */
const tinyPng = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const pin = '246813';
const wechatPersons = 40;
const dayMs = 86_400_000;

const plastic: Cook = ({ stock, random }) => {
  const numbers = stock.exchange('physicalCard.exportBatch')?.answer['csv'];
  const found = typeof numbers === 'string' ? numbers.match(/86\d{14}/g) : null;
  return found === null ? undefined : { input: { cardNumber: random.pick(found) } };
};

/** An amount, and one way to pay the rest; now and then whatever the fields allow. */
const goods = ({ random }: Larder): Readonly<Record<string, unknown>> => {
  if (random.chance(25)) return {};
  const rest = [{ method: random.pick(['cash', 'cash', 'card', 'wechat', 'wechat']) }];
  const none = { items: undefined, discount: undefined, approvalId: undefined, walletOwner: undefined };
  return { ...none, amountFen: 100 + random.below(5_000), rest };
};

const visited: Cook = ({ stock }) => {
  const told = stock.exchange('sale.identify');
  return told && { token: told.token, input: { visitId: told.answer['visitId'] } };
};

const priced = from('sale.quote', ({ input, answer, token }) => ({
  token,
  input: { ...input, quoteHash: answer['quoteHash'], confirmationId: undefined },
}));

/** A sale that waits for its part by WeChat, the last one. */
const awaiting: Cook = ({ stock }) => {
  const told = stock.newest('sale.takeAnonymous', ({ answer }) => receiptIn(answer).status === 'awaiting');
  return told && { token: told.token, input: { saleId: receiptIn(told.answer).saleId } };
};

const receiptIn = ({ receipt }: Exchange['answer']) => (receipt ?? {}) as { saleId?: string; status?: string };

const creditedIn = ({ data }: Exchange['answer']): string | undefined =>
  (data as { topUpId: string; state: string }[]).find(({ state }) => state === 'credited')?.topUpId;

const ownTopUp = from('wallet.startTopUp', ({ answer, token }) => ({
  token,
  input: { topUpId: (answer['order'] as { topUpId: string }).topUpId },
}));

/** A key by its id, as it was told when it was made. */
const keyMadeBy = (operation: OperationId): Cook =>
  from(operation, ({ answer }) => ({ input: { keyId: (answer['key'] as { id: string }).id } }));

/** Who asks is told by the first. */
const both =
  (first: Cook, second: Cook): Cook =>
  (larder, token) => {
    const [one, other] = [first(larder, token), second(larder, token)];
    return one && { ...one, input: { ...one.input, ...other?.input } };
  };

const spare: Cook = ({ random, cast }) => ({ input: { staffId: random.pick(cast.spare).staffId } });

/** With what was read: its version, and everything as it stands. */
const asRead = (operation: OperationId): Cook => from(operation, ({ answer }) => ({ input: answer }));

const member = ({ stock, random }: Larder): Readonly<{ memberId: string; token: string }> | undefined => {
  const known = [...stock.memberIds].map(([token, memberId]) => ({ token, memberId })).slice(-12);
  return known.length === 0 ? undefined : random.pick(known);
};

const approvalSubjects = { saleUndo: 'sal', pointsAdjust: 'mem', topUpCash: 'vis', companyTopUp: 'wal' } as const;

const askApproval: Cook = ({ stock, random }, token) => {
  const kind = random.pick(Object.keys(approvalSubjects) as (keyof typeof approvalSubjects)[]);
  const amount = kind === 'saleUndo' ? { amountFen: undefined } : { amountFen: 1 + random.below(50_000) };
  const method = kind === 'companyTopUp' ? 'cash' : undefined;
  const rest = { reason: '顾客要求', discount: undefined, holder: undefined, method };
  return { input: { kind, subject: stock.idFor(approvalSubjects[kind], token), ...amount, ...rest } };
};

const lateSales =
  (line: (around: { amountFen: number; takenAt: string; number: string | undefined }, name: string) => object): Cook =>
  ({ stock, random }) => {
    const takenAt = new Date(Date.now() - random.below(3_600_000)).toISOString();
    const around = { amountFen: 1 + random.below(50_000), takenAt, number: stock.card() };
    return { input: { sales: [line(around, randomBytes(12).toString('hex'))] } };
  };

/** A day of the last 90, in Beijing. */
const billDay: Cook = ({ random, sandbox }) => {
  const day = sandbox.world.clock.now() + dayMs / 3 - dayMs * (1 + random.below(3));
  return { input: { mchid: demoMerchant.mchid, date: new Date(day).toISOString().slice(0, 10) } };
};

/** By the operation they are for. */
export const recipes: Readonly<Partial<Record<OperationId, Cook>>> = {
  'sale.checkout': priced,
  'sale.askConfirmation': priced,
  'sale.quote': (larder, token) => {
    const visit = visited(larder, token);
    return { ...visit, input: { ...goods(larder), ...visit?.input } };
  },
  'sale.takeAnonymous': (larder) => ({ input: goods(larder) }),
  'wallet.topUpCash': (larder, token) => {
    const visit = visited(larder, token);
    return visit && { ...visit, input: { ...visit.input, amountFen: 100 + larder.random.below(20_000), approvalId: undefined } };
  },
  'sale.drop': ({ stock }) => {
    const told = stock.newest('sale.hold', () => true);
    return told && { token: told.token, input: { heldId: told.answer['heldId'] } };
  },
  'sale.getConfirmation': from('sale.askConfirmation', ({ answer, token }) => ({
    token,
    input: { confirmationId: answer['confirmationId'] },
  })),
  'member.answerConfirmation': ({ stock }) => {
    const told = stock.exchange('sale.askConfirmation');
    const token = stock.tokenOfVisit(told?.input['visitId']);
    return token === undefined ? undefined : { token, input: { confirmationId: told?.answer['confirmationId'] } };
  },
  'sale.findMember': ({ stock }) => ({ input: { who: stock.card() } }),
  'sale.refund': ({ stock, random }) => {
    const told = stock.exchange('sale.takeAnonymous', ({ answer }) => receiptIn(answer).status === 'paid');
    const none = { lines: undefined, approvalId: undefined };
    return (
      told && { token: told.token, input: { ...none, saleId: receiptIn(told.answer).saleId, amountFen: 1 + random.below(50) } }
    );
  },
  'member.paySale': ({ stock }) => {
    const told = stock.exchange('sale.checkout', ({ answer }) => answer['status'] === 'awaiting');
    const token = stock.tokenOfVisit(told?.input['visitId']);
    return token === undefined ? undefined : { token, input: { saleId: told?.answer['saleId'] } };
  },
  'topUpPlan.create': ({ random }) =>
    random.chance(30)
      ? undefined
      : { input: { ...planFacts, name: `充 ${random.below(1_000)}`, payFen: 10_000 + random.below(90) } },
  'wallet.startTopUp': ({ stock }) => {
    const told = stock.exchange('wallet.get', ({ answer }) => (answer['plans'] as unknown[]).length > 0);
    const { plans = [], terms } = (told?.answer ?? {}) as { plans?: { planId: string }[]; terms?: { version: string } };
    return told && { token: told.token, input: { planId: plans.at(-1)?.planId, termsVersion: terms?.version } };
  },
  'wallet.askInvoice': ({ stock }) => {
    const told = stock.exchange('wallet.listTopUps', ({ answer }) => creditedIn(answer) !== undefined);
    const asked = { topUpId: told && creditedIn(told.answer), kind: 'personal', taxNumber: undefined };
    return { ...(told && { token: told.token }), input: { ...(told && asked), email: 'xiaoman@example.com' } };
  },
  'wallet.resumeTopUp': ownTopUp,
  'wallet.getTopUp': ownTopUp,
  'sale.startPayment': awaiting,
  'sale.paymentStatus': awaiting,
  'sale.cancelPayment': from('sale.startPayment', ({ input, token }) => ({ token, input })),
  'sale.upload': lateSales(({ number: who, ...line }, receipt) => ({ ...line, who, receipt })),
  'sale.takeOffline': lateSales(({ number: code, ...line }, id) => ({ ...line, code, id, paidBy: 'cash' })),
  'sale.askIdentify': (larder) => {
    const someone = member(larder);
    return someone && { input: { memberId: someone.memberId } };
  },
  'member.answerIdentify': ({ stock }) => {
    const told = stock.exchange('sale.askIdentify');
    const token = told && stock.tokenOf(String(told.input['memberId']));
    return token === undefined ? undefined : { token, input: { requestId: told?.answer['requestId'] } };
  },
  'member.claimSale': from('sale.takeAnonymous', ({ answer }) => ({ input: { code: answer['claimCode'] } })),
  'wallet.inviteHolder': ({ random }) => (random.chance(30) ? undefined : { input: noLimits }),
  'wallet.acceptInvite': from('wallet.inviteHolder', ({ answer }) => ({ input: { code: answer['code'] } })),
  'wallet.changeHolder': ({ stock }) => {
    const told = stock.exchange('wallet.acceptInvite');
    const invited = told && stock.newest('wallet.inviteHolder', ({ answer }) => answer['code'] === told.input['code']);
    return invited && { token: invited.token, input: { ...noLimits, holderId: told.answer['holderId'] } };
  },
  'recovery.open': (larder) => {
    const [lost, claimant] = [member(larder), member(larder)];
    return lost && { input: { lostId: lost.memberId, claimantId: claimant?.memberId } };
  },
  'member.stopRecovery': ({ stock }) => {
    const told = stock.exchange('recovery.open');
    const token = told && stock.tokenOf(String(told.input['lostId']));
    return token === undefined ? undefined : { token, input: { recoveryId: told?.answer['recoveryId'] } };
  },
  'staff.invite': ({ stock, random }, token) => ({
    input: {
      phone: `137${String(10_000_000 + random.below(1_000_000))}`,
      role: 'cashier',
      branchIds: [stock.idFor('brn', token)],
    },
  }),
  'staff.acceptInvite': ({ stock, cast, random }) => {
    const invited = stock.exchange('staff.invite');
    const reset = stock.exchange('staff.resetPassword');
    const told = reset === undefined || random.chance(30) ? invited : reset;
    const phone = told?.input['phone'] ?? cast.spare.find(({ staffId }) => staffId === told?.input['staffId'])?.phone;
    return told && { input: { code: told.answer['code'], phone, password: cast.password } };
  },
  'staff.liftLock': ({ cast, random }) => ({
    input: { staffId: random.pick(cast.staff.filter(({ role }) => role === 'manager')).staffId, act: 'adjust' },
  }),
  'member.adjustPoints': ({ random, cast }) => ({
    token: random.pick(cast.staff.filter(({ role }) => role === 'manager')).token,
    input: { delta: 1 + random.below(100), approvalId: undefined },
  }),
  'apiKey.rotate': keyMadeBy('apiKey.create'),
  'apiKey.revoke': keyMadeBy('apiKey.rotate'),
  'topUp.declineRefund': from('wallet.askRefund', ({ input }) => ({ input: { topUpId: input['topUpId'] } })),
  'session.staffSignIn': ({ cast, random }) =>
    random.chance(30) ? undefined : { input: { phone: random.pick(cast.spare).phone, password: cast.password } },
  'staff.setPin': ({ cast }) => ({ input: { password: cast.password, pin } }),
  'staff.changePassword': ({ cast }) => ({ input: { password: cast.password, newPassword: cast.password } }),
  'staff.bindWechat': ({ cast, sandbox, random }) => ({ input: { code: staffCode(sandbox, random), password: cast.password } }),
  'session.staffWechat': ({ sandbox, random }) => ({ input: { code: staffCode(sandbox, random) } }),
  'session.staffSwitch': ({ stock, cast }) => {
    const { token } = stock.exchange('staff.setPin') ?? {};
    const staff = cast.staff.find((each) => each.token === token);
    return staff && { input: { staffId: staff.staffId, pin } };
  },
  'staff.change': ({ stock, ...larder }, token) => {
    const { staffId } = larder.random.pick(larder.cast.spare);
    return { input: { staffId, role: 'cashier', branchIds: [stock.idFor('brn', token)] } };
  },
  'staff.resetPassword': spare,
  'staff.setStatus': ({ random, cast }) => ({
    input: { staffId: random.pick(cast.spare).staffId, status: random.chance(70) ? 'active' : 'disabled' },
  }),
  'approval.ask': askApproval,
  'physicalCard.createBatch': ({ random }) => ({ input: { count: 1 + random.below(20) } }),
  'physicalCard.find': plastic,
  'physicalCard.ofVisit': visited,
  'physicalCard.bind': both(visited, plastic),
  'physicalCard.replace': both(visited, plastic),
  'physicalCard.block': plastic,
  'companyWallet.setHolder': ({ stock, random, cast }) => ({
    token: random.pick(cast.staff.filter(({ role }) => role === 'owner')).token,
    input: { ...noLimits, cardNumber: stock.card(), approvalId: undefined },
  }),
  'companyWallet.endHolder': from('companyWallet.setHolder', ({ input, answer, token }) => ({
    token,
    input: { walletId: input['walletId'], holderId: answer['holderId'] },
  })),
  // Of the branches that were opened meanwhile: at the others everything else happens.
  'branch.close': ({ stock }) => ({ input: { branchId: stock.exchange('branch.create')?.answer['id'] ?? newId('brn') } }),
  'settings.change': asRead('settings.get'),
  'settings.setLogo': () => ({ input: { data: tinyPng } }),
  'finance.changeSettings': asRead('finance.getSettings'),
  'finance.prepaid': ({ random }) => ({ input: { quarterEnd: random.pick(['2026-03-31', '2026-06-30', '2026-09-30']) } }),
  'reconciliation.run': billDay,
  'reconciliation.get': billDay,
  ...importRecipes,
  'recovery.finish': ({ stock, cast, random }) => {
    const told = stock.exchange('recovery.open');
    const owners = cast.staff.filter(({ role }) => role === 'owner');
    return told && { token: random.pick(owners).token, input: { recoveryId: told.answer['recoveryId'] } };
  },
};

const staffCode = ({ world }: Sandbox, random: Random): string =>
  world.codes.issue('login', `fuzz-staff-${random.below(wechatPersons)}`, world.app);
