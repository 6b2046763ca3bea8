/** The story the page tells, as data: what has happened, which step that is, and the one thing to press next. */

/** What the cashier types, in yuan; what the member pays in before, in fen. */
const amountYuan = '128';
const amountText = '¥128.00';
const topUpFen = 30_000;
const topUpText = '¥300.00';

/** The story in order; a step is done when its `fact` has been seen. */
export const steps = [
  { fact: 'opened', title: '打开小程序', note: '微信登录' },
  { fact: 'joined', title: '手机号入会', note: '成为会员' },
  { fact: 'identified', title: '出示会员码', note: '店员扫一下就认出' },
  { fact: 'toppedUp', title: `充值 ${topUpText}`, note: '收现金，进储值' },
  { fact: 'paid', title: `收款 ${amountText}`, note: '用积分和储值付' },
  { fact: 'undone', title: '撤销这笔', note: '两边账照样平' },
];

/** A new story: nothing has happened. */
export const nothingYet = () => ({
  opened: false,
  joined: false,
  code: null,
  /** The member's phone shows a code now. */
  codeInSight: false,
  identified: false,
  toppedUp: null,
  paid: null,
  undone: false,
  sheet: false,
  /** Fen on the pay sheet while it is open, and whether a sale is paid with it, not a top-up. */
  paying: null,
  paysSale: false,
  /** What happened last, in the words of both arrows: after the story is over it is these that are drawn. */
  latest: null,
  memberRoute: '',
  staffRoute: '',
});

/** Index of the first step not done; `steps.length` at the end. */
export const stepNow = (facts) => {
  const index = steps.findIndex(({ fact }) => !facts[fact]);
  return index === -1 ? steps.length : index;
};

const sides = { member: '左边', wechat: '中间', staff: '右边', scanner: '右边' };
/** On a narrow screen one phone is in sight, and the tabs above it have these names. */
const tabs = { member: '会员小程序里', wechat: '微信里', staff: '店员台上', scanner: '店员台上' };
const narrow = window.matchMedia('(max-width: 1179px)');
/** Where a phone is, in a word. */
export const at = (phone) => (narrow.matches ? tabs : sides)[phone];

/** A press, told in the words that stand on the button. */
function pressOn(phone, id, screen, label) {
  const text = screen?.text(id) ?? '';
  return { phone, id, say: `点${at(phone)}「${text.length > 0 && text.length <= 12 ? text : label}」` };
}

/** What waits to be pressed on the cashier's side to take the money. */
function chargePress(staff) {
  if (!staff.find('keypad-charge')) return pressOn('staff', 'charge', staff, '收款');
  const typed = staff
    .text('keypad-amount')
    .replace(/[^\d.]/g, '')
    .replace(/\.00$/, '')
    .replace(/^0$/, '');
  if (typed === amountYuan) return pressOn('staff', 'keypad-charge', staff, `收款 ${amountText}`);
  const key = amountYuan.startsWith(typed) ? amountYuan[typed.length] : 'delete';
  return { phone: 'staff', id: `key-${key}`, say: `在${at('staff')}按 ${amountYuan}`, isKey: true };
}

const presses = {
  opened: () => null,
  joined({ facts, member }) {
    if (facts.sheet) return pressOn('wechat', 'allow', null, '允许');
    if (member.find('consent-agree')) return pressOn('member', 'consent-agree', member, '同意');
    const consent = member.find('consent');
    if (!consent) return pressOn('member', 'join', member, '加入');
    if (consent.closest('[aria-checked]')?.getAttribute('aria-checked') !== 'true')
      return { phone: 'member', id: 'consent', say: `先在${at('member')}勾选同意` };
    return pressOn('member', 'join-with-phone', member, '手机号一键入会');
  },
  identified({ facts, member, staff }) {
    // Whoever has just topped up by phone finds the code on that page.
    const code = member.find('money-code') ? 'money-code' : 'show-code';
    if (!facts.codeInSight) return pressOn('member', code, member, '会员码');
    return staff.find('scan')
      ? pressOn('staff', 'scan', null, '扫会员码')
      : pressOn('scanner', 'simulate-scan', null, '模拟扫到小满');
  },
  toppedUp({ staff }) {
    if (!staff.find('top-up-pay')) return pressOn('staff', 'top-up', staff, '现金充值');
    const isChosen = staff.text('top-up-pay').includes(topUpText);
    return isChosen
      ? pressOn('staff', 'top-up-pay', null, '收现金，充值')
      : pressOn('staff', `top-up-${topUpFen}`, staff, '¥300');
  },
  // A large amount, or a phone not heard of for a while: the member agrees on their own phone.
  paid: ({ member, staff }) =>
    member.find('confirm-accept') ? pressOn('member', 'confirm-accept', member, '同意付') : chargePress(staff),
  undone: ({ staff }) => pressOn('staff', staff.find('undo-confirm') ? 'undo-confirm' : 'undo', null, '撤销'),
};

/** The one thing to press now, or null: nothing, or nothing in sight. `say` tells the visitor in words. */
export function nextPress(scene) {
  if (scene.facts.paying !== null) return pressOn('wechat', 'pay-confirm', null, '立即支付');
  const step = steps[stepNow(scene.facts)];
  return step === undefined ? null : presses[step.fact](scene);
}
