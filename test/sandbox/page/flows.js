import { stepNow, steps } from './story.js';
import { count, escape, yuan } from './text.js';

const next = (title, note) => ({ mood: 'next', title, note });
const now = (title, note = '此刻在这一步') => ({ mood: 'now', title, note });
const done = (title, note) => ({ mood: 'done', title, note });
const back = (flow) => ({ ...flow, isBack: true });

/** What moves between the phones at each step: member and WeChat, WeChat and till. */
function flowsAt(facts) {
  const amount = facts.paid ? yuan(facts.paid.payableFen) : '¥128.00';
  const phone = facts.phoneMasked ?? '手机号';
  if (facts.paying !== null)
    return [
      now(`发起付款 ${yuan(facts.paying)}`),
      facts.paysSale ? next('付好就收齐', '店员台自己知道') : next('付好进储值', '店员立刻能收'),
    ];
  const step = steps[stepNow(facts)]?.fact;
  if ((step === undefined || step === 'undone') && facts.latest !== null) return facts.latest.map((flow) => back(done(...flow)));
  switch (step) {
    case 'opened':
      return [now('微信登录', '换得身份，不取手机号'), next('会员码', '入会后才有')];
    case 'joined':
      return [facts.sheet ? now('请求手机号') : next('请求手机号', '点了入会才会问'), next('会员码', '入会后店员就能认')];
    case 'identified': {
      const code = facts.codeInSight ? now('会员码', '店员扫一下') : next('会员码', '30 秒一换');
      return [back(done(phone, '已授权给山雀茶点')), code];
    }
    case 'toppedUp':
      return [back(next('到账通知', '充好就到')), back(now('现金 ¥300.00', '充进储值'))];
    case 'paid':
      return [
        facts.toppedUp ? back(done('到账通知', toppedUp(facts))) : back(next('消费通知', '收款后送到')),
        back(now(`收款 ${amount}`)),
      ];
    default:
      return [back(done('消费通知', '送到了')), back(done(`已收 ${amount}`, '5 分钟内可撤销'))];
  }
}

const pointsText = ({ pointsEarned }) => (pointsEarned === undefined ? '积分到账' : `+${count(pointsEarned)} 积分`);

/** What both arrows say of something that has happened: WeChat to the member, till to WeChat. */
export const told = {
  paid: (sale) => [
    ['消费通知', pointsText(sale)],
    [`已收 ${yuan(sale.payableFen)}`, '5 分钟内可撤销'],
  ],
  walkIn: (sale) => [
    ['散客付款', '小票上有补积分的码'],
    [`已收 ${yuan(sale.payableFen)}`, '不记在会员名下'],
  ],
  undone: (sale) => [
    ['撤销通知', '积分同时收回'],
    [`退回 ${yuan(sale.payableFen)}`, '一分不差'],
  ],
  toppedUp: (topUp) => [
    ['到账通知', toppedUp({ toppedUp: topUp })],
    ['充值到账', '店员立刻能收'],
  ],
};

const toppedUp = ({ toppedUp: { amountFen } }) => (amountFen === undefined ? '已充' : `储值 +${yuan(amountFen)}`);

const arrows = {
  next: '<svg width="132" height="24" viewBox="0 0 132 24" stroke-width="2"><path d="M4 12h122" stroke-dasharray="1 7"/><path d="M117 4l9 8-9 8"/></svg>',
  now: '<svg width="132" height="24" viewBox="0 0 132 24" stroke-width="2.5"><path d="M4 12h122M117 4l9 8-9 8"/></svg>',
};
arrows.done = arrows.now;

/** Draws both arrows. */
export function drawFlows(facts, [left, right]) {
  const flows = flowsAt(facts);
  for (const [index, place] of [left, right].entries()) {
    const { mood, title, note, isBack } = flows[index];
    place.className = `flow flow--${mood}${isBack ? ' flow--back' : ''}`;
    place.innerHTML = `${arrows[mood]}<b>${escape(title)}</b>${escape(note)}`;
  }
}
