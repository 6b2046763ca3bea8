import { icon } from './icons.js';
import { escape, yuan } from './text.js';

/** Markup of the sheet behind the getPhoneNumber button. */
export const phoneSheet = (brandName, phoneMasked) => `
  <div class="sheet" role="dialog" aria-label="手机号授权">
    <div class="sheet__top">
      <span class="sheet__shop"><img src="/sandbox/page/icon.svg" alt="" />${escape(brandName)}</span>
      <span class="tag tag--gold sheet__tag">模拟授权，不是真的手机号</span>
    </div>
    <h3>申请获取并验证你的手机号</h3>
    <div class="sheet__number"><div><b>${escape(phoneMasked)}</b><p>微信绑定号码</p></div>${icon('check', 26)}</div>
    <div class="sheet__actions"><button type="button" id="refuse">不允许</button><button type="button" id="allow" class="sheet__allow">允许</button></div>
  </div>`;

/** Markup of the sheet behind wx.requestPayment: what WeChat itself knows of the order. */
export const paySheet = ({ merchantName, description, totalFen }) => `
  <div class="sheet pay" role="dialog" aria-label="付款">
    <div class="pay__top">
      <button type="button" class="pay__close" id="pay-close" aria-label="不付了">${icon('close', 24)}</button>
      <span class="tag tag--gold sheet__tag">模拟付款，不会真的扣钱</span>
    </div>
    <p class="pay__shop">${escape(merchantName)}</p>
    <p class="pay__figure"><small>¥</small>${yuan(totalFen).slice(1)}</p>
    <p class="pay__line">商品<b>${escape(description)}</b></p>
    <p class="pay__line">付款方式<b>零钱</b></p>
    <button type="button" class="pay__confirm" id="pay-confirm">立即支付</button>
  </div>`;
