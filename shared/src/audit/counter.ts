import { backText } from '../refundWords.ts';
import { approvalKindWords, topUpMethodWords } from '../words.ts';
import { timeWords, type Said, type Sentence } from './said.ts';

const discounts = { round_off: '抹零', manual: '手工优惠' };
const payWays = { person: '在会员手机上付', code: '扫码付' };

const discounted = (said: Said): string => said.also(said.oneOf('discount', discounts) || '优惠', 'discountFen');

/** How much is asked for; points where it is points. */
const asked = (said: Said): string => {
  if (said.count('amountFen') === 0) return '';
  return ` ${said.text('kind') === 'pointsAdjust' ? said.points('amountFen') : goesBack(said)}`;
};

/** An amount; of a refund of what points paid a part of, the money and the points apart, where the trail keeps both. */
const goesBack = (said: Said): string => {
  if (said.count('pointsBack') === 0) return said.yuan('amountFen');
  return said.ours(backText({ moneyFen: said.count('moneyFen'), points: said.count('pointsBack') }));
};

/** What is done at a till: sales, payments, top-ups, drawers, and a second person's yes. */
export const counterSentences = {
  'sale.identify': (said) => `${said.who}扫码认出了${said.whom}`,
  'sale.findMember': (said) => `${said.who}按卡号或手机号找到了${said.whom}`,
  'sale.findByPhone': (said) => `${said.who}按手机尾号查会员，看到 ${String(said.count('found'))} 位`,
  'sale.askIdentify': (said) => `${said.who}请${said.whom}在手机上点「是我」`,
  'sale.askConfirmation': (said) => `${said.who}请${said.whom}在手机上确认 ${said.yuan('payableFen')}`,
  'sale.quote': (said) => `${said.who}给${said.whom}算价`,
  'sale.checkout': (said) =>
    `${said.who}收款 ${said.yuan('payableFen')}：${said.whom}${said.also('储值付', 'walletFen')}${discounted(said)}${said.why}`,
  'sale.takeAnonymous': (said) => `${said.who}收款 ${said.yuan('payableFen')}：${said.whom}${discounted(said)}${said.why}`,
  'sale.takeOffline': (said) => late(said, '补记断网时收的'),
  'sale.upload': (said) => late(said, '补传'),
  'sale.uploadStopped': (said) => `${said.who}补传的号码 ${said.text('misses')} 次查无此人，暂停 5 分钟`,
  'sale.undo': (said) => `${said.who}撤销了 ${said.yuan('payableFen')} 的收款：${said.whom}${said.why}`,
  'sale.refund': (said) => `${said.who}退款 ${goesBack(said)}：${said.whom}${said.also('其中微信', 'wechatFen')}${said.why}`,
  'sale.startPayment': (said) => `${said.who}换了微信付法${bracketed(said.oneOf('way', payWays))}：${said.whom}`,
  'sale.cancelPayment': (said) => `${said.who}不再等微信付 ${said.yuan('amountFen')}：${said.whom}`,
  'sale.hold': (said) => `${said.who}挂单 ${said.yuan('amountFen')}`,
  'sale.resume': (said) => `${said.who}取回挂单 ${said.yuan('amountFen')}`,
  'sale.drop': (said) => `${said.who}删掉挂单 ${said.yuan('amountFen')}`,
  'wallet.topUpCash': (said) =>
    `${said.who}给${said.whom}现金充值 ${said.yuan('principalFen')}${said.also('送', 'bonusFen')}${said.why}`,
  'topUp.refund': (said) =>
    `${said.who}退${said.whom}，退回 ${said.yuan('amountFen')}${said.also('失效', 'lapsedFen')}${
      said.count('points') === 0 ? '' : `，收回 ${said.points('points')}`
    }${said.is('nobodyAsked') ? '，会员没申请也不在场' : ''}${said.why}`,
  'topUp.declineRefund': (said) => `${said.who}回绝了退款申请：${said.whom}${said.why}`,
  'companyWallet.topUp': (said) =>
    `${said.who}给企业卡${said.whom}充值 ${said.yuan('principalFen')}（${said.oneOf('method', topUpMethodWords)}）${said.why}`,
  'shift.open': (said) =>
    `${said.who}在收银台「${said.text('till')}」开班，备用金 ${said.yuan('floatFen')}${
      said.has('lastCountFen') ? `，上一班点出 ${said.yuan('lastCountFen')}` : ''
    }`,
  'shift.close': (said) => `${said.who}交了${said.whom}的班，${counted(said)}${said.why}`,
  'shift.countedOff': (said) => `${said.who}点钱不符，还没交${said.whom}的班：${counted(said)}`,
  'approval.ask': (said) => `${said.who}请人批准${said.oneOf('kind', approvalKindWords)}${asked(said)}${about(said)}${said.why}`,
  'approval.answer': (said) => `${said.who}${said.is('approve') ? '批准了' : '没有批准'}${said.whom}${asked(said)}${said.why}`,
} as const satisfies Readonly<Record<string, Sentence>>;

const late = (said: Said, what: string): string =>
  `${said.who}${what} ${said.yuan('payableFen')}：${said.whom}${
    said.has('takenAt') ? `，${timeWords(said.count('takenAt'))} 收的` : ''
  }`;

const counted = (said: Said): string =>
  `应有 ${said.yuan('expectedFen')}，点出 ${said.yuan('countedFen')}${
    said.count('differenceFen') === 0 ? '，正好' : `，差 ${said.yuan('differenceFen')}`
  }`;

const about = (said: Said): string => {
  const thing = said.thing('subject');
  return thing === '' ? '' : `：${thing}`;
};

const bracketed = (words: string): string => (words === '' ? '' : `（${words}）`);
