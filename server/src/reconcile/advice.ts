import type { ReconciliationDifference } from './entities.ts';

type Facts = Pick<ReconciliationDifference, 'kind' | 'what' | 'detail' | 'needsAction'>;

/** What to do about a difference, in a sentence for the owner. */
export const adviceOn = (difference: Facts): string => advice[difference.kind](difference);

const advice: Readonly<Record<Facts['kind'], (difference: Facts) => string>> = {
  we_have_not: ({ what }) =>
    what === 'payment'
      ? '微信收了这笔钱，这里没有对应的支付单。请在商户平台按交易单号查付款人和用途：不是本店会员系统的收款可以忽略，是的话请联系技术支持补记，或原路退款。'
      : '微信退了这笔钱，这里没有对应的退款单，多半是有人在商户平台上直接退的。请找经手人核实，并把这位会员的储值一并扣回。',
  they_have_not: ({ what }) =>
    what === 'payment'
      ? '这里记了收款，微信账单里没有。请在商户平台按商户订单号查：确实没有收到钱，就要追回这笔已入账的储值；查得到，请第二天再对一次。'
      : '这里记了退款，微信账单里没有。请在商户平台按退款单号查：没有退出去的，请再退一次；查得到，请第二天再对一次。',
  amount_differs: ({ detail }) =>
    detail === 'ledger'
      ? '账单和单据一致，账本里的金额不同。请不要手工改账，把这一行发给技术支持。'
      : '账单金额和单据金额不同。请以商户平台为准，核实实际收付了多少，差额再补收或退还。',
  fee_differs: ({ detail }) =>
    detail === 'rate'
      ? '费率和约定的不同。请核对与微信支付签的费率，或更新这里填的费率。'
      : '手续费和费率算出来的不同。请联系微信支付客服核对。',
  state_differs: ({ detail }) => states[detail] ?? '两边的状态不同。请在商户平台查这笔交易现在的状态，再处理。',
  duplicate: () => '同一个单号在账单里出现了不止一次，可能多收或多退了。请在商户平台逐笔核实，多收的原路退回。',
  day_boundary: ({ needsAction }) =>
    needsAction
      ? '两边记的日期相差太多。请核实这笔交易的实际时间。'
      : '发生在零点前后，两边记在了不同的日子，第二天对账时会自动核对，不用处理。',
  refund_pending: ({ needsAction }) =>
    needsAction
      ? '退款异常：原来的银行卡收不了款。请在商户平台选择退到其他账户。'
      : '微信已受理退款，还没有到账。零钱几分钟到，银行卡一到三个工作日，不用处理。',
};

const states: Readonly<Record<string, string>> = {
  'order:closed': '订单在这里已关闭，微信收到了钱。系统会自动补记；一小时后还在这里，请原路退款。',
  'order:created': '微信收到了钱，这里还没记。系统会自动补记；一小时后还在这里，请联系技术支持。',
  'order:prepaid': '微信收到了钱，这里还没入账。系统会自动补记；一小时后还在这里，请联系技术支持。',
  'order:paid': '钱到了，会员的储值还没加上。请看“支付异常”里的原因，处理后会自动入账。',
  'refund:held': '微信已受理退款，这里还不知道。系统会自动去问；一小时后还在这里，请联系技术支持。',
  'refund:closed': '微信把钱退了，这里以为没退、又把储值还给了会员。请联系会员扣回储值。',
  'bill:FAIL': '微信说退款失败，这里以为成功。请在商户平台重新退款。',
  'bill:REVOKED': '这笔付款在微信已被撤销，会员的储值要扣回。',
  ledger: '单据齐全，账本里没有这笔分录。请不要手工补账，把这一行发给技术支持。',
};
