import { dayStateWords, invoiceStateWords } from '../words.ts';
import { changeWords, pathWords } from './changes.ts';
import { after, dayWords, type Said, type Sentence } from './said.ts';

/** What was changed: from what to what where the trail has it, else which parts. */
function changes(said: Said): string {
  const words = changeWords(said.detail, (ours) => said.ours(ours));
  if (words !== '') return `：${words}`;
  const parts = said
    .text('changed')
    .split(',')
    .map(pathWords)
    .filter((part) => part !== '');
  return parts.length === 0 ? '' : `：${parts.join('、')}`;
}

/** A limit of a holder; 不限 where there is none. */
const limit = (said: Said, word: string, name: string): string =>
  `，${word}${said.has(name) ? `最多 ${said.yuan(name)}` : '不限'}`;

const holderStates = { active: '可以用', paused: '先不能用', ended: '已停用' };

/** What is for sale, who may call, how the shop is set, and what the office hands out. */
export const shopSentences = {
  'apiKey.create': (said) => `${said.who}给「${said.text('name')}」生成了接口密钥`,
  'apiKey.rotate': (said) => `${said.who}给「${said.text('name')}」换了新接口密钥`,
  'apiKey.revoke': (said) => `${said.who}停用了「${said.text('name')}」的接口密钥`,
  'branch.create': (said) => `${said.who}新开了门店「${said.text('name')}」`,
  'branch.change': (said) => `${said.who}修改了门店${said.whom}${changes(said)}`,
  'branch.close': (said) => `${said.who}让门店${said.whom}停业${said.why}`,
  'settings.change': (said) => `${said.who}修改了设置${changes(said)}`,
  'settings.setLogo': (said) => `${said.who}换了品牌标志`,
  'settings.removeLogo': (said) => `${said.who}去掉了品牌标志`,
  'finance.changeSettings': (said) => `${said.who}修改了财务设置${changes(said)}`,
  'product.create': (said) => `${said.who}新增商品「${said.text('name')}」，单价 ${said.yuan('priceFen')}`,
  'product.change': (said) =>
    `${said.who}修改了商品「${said.text('name')}」${changes(said) || `，单价 ${said.yuan('priceFen')}`}`,
  'product.setStatus': (said) => `${said.who}${switched(said)}了商品「${said.text('name')}」`,
  'topUpPlan.create': (said) =>
    `${said.who}新增储值方案${said.whom}：充 ${said.yuan('payFen')}${said.also('送', 'bonusFen')}${
      said.count('points') === 0 ? '' : `，送 ${said.points('points')}`
    }`,
  'topUpPlan.setStatus': (said) => `${said.who}${switched(said)}了储值方案${said.whom}`,
  'companyWallet.create': (said) => `${said.who}开了企业卡${said.whom}`,
  'companyWallet.setStatus': (said) => `${said.who}${said.text('status') === 'frozen' ? '冻结' : '解冻'}了企业卡${said.whom}`,
  'companyWallet.setHolder': (said) =>
    `${said.who}让${said.thing('holderId')}用企业卡${said.whom}：${said.oneOf('status', holderStates)}${limit(said, '单笔', 'perSaleFen')}${limit(
      said,
      '每天',
      'perDayFen',
    )}${limit(said, '每月', 'perMonthFen')}${said.why}`,
  'companyWallet.endHolder': (said) => `${said.who}停用了${said.thing('holderId')}在企业卡${said.whom}的使用`,
  'invoice.setStatus': (said) => `${said.who}把${said.whom}标为${said.oneOf('status', invoiceStateWords)}${said.why}`,
  'reconciliation.run': (said) =>
    `${said.who}重新对账${after('：商户号 ', said.text('mchid'))}${after('，', dayWords(said.text('date')))}${after('，', said.oneOf('status', dayStateWords))}${
      said.count('actions') === 0 ? '' : `，${said.text('actions')} 处要处理`
    }`,
  'list.export': (said) =>
    `${said.who}导出「${said.text('list')}」${said.text('lines')} 行${said.has('narrowed') ? '，按条件筛过' : ''}${
      said.has('after') ? '，接着上一段' : ''
    }`,
  'sale.exportList': (said) =>
    `${said.who}导出消费单 ${said.text('lines')} 行，${dayWords(said.text('from'))}到${dayWords(said.text('to'))}`,
} as const satisfies Readonly<Record<string, Sentence>>;

const switched = (said: Said): string => (said.text('status') === 'on' ? '上架' : '下架');
