import type { Output } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { saleStateWords } from '@shuke/shared/words';
import { withMoods, type Mood } from '../../ui/index.ts';

/** A sale with its receipt. */
export type Receipt = Output<'sale.get'>;

/** Where a sale stands, in words. */
export const saleStates = withMoods(saleStateWords, {
  awaiting: 'wait',
  paid: 'good',
  undone: 'calm',
  partly_refunded: 'wait',
  refunded: 'calm',
});

/** Where one refund stands, in words. */
export const refundStates: Readonly<Record<Receipt['refunds'][number]['state'], { word: string; mood: Mood }>> = {
  started: { word: '准备退款', mood: 'wait' },
  asked: { word: '微信处理中', mood: 'wait' },
  succeeded: { word: '已退到账', mood: 'good' },
  closed: { word: '微信没有退成，请当面退给顾客', mood: 'bad' },
  abnormal: { word: '退款异常，请到微信商户平台处理', mood: 'bad' },
};

const methods: Readonly<Record<Receipt['payments'][number]['method'], string>> = {
  cash: '现金',
  card: '银行卡',
  wechat: '微信支付',
  other: '其他',
};

/** "¥12.00 现金，¥30.00 微信支付": how the rest was paid. */
export const paymentsText = ({ payments }: Pick<Receipt, 'payments'>): string =>
  payments.map(({ method, amountFen }) => `${formatFen(amountFen)} ${methods[method]}`).join('，');
