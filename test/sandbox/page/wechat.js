import { icon, statusIcons } from './icons.js';
import { paySheet, phoneSheet } from './sheets.js';
import { chatTime, count, escape, yuan } from './text.js';

/**
 * The member's WeChat: the chat with the shop's account, and the sheets that ask for the phone number and for money. The messages are
 * drawn from what the other two phones report; no message is sent by WeChat, and the chat says so.
 */
export class Wechat {
  #glass;
  #brandName;
  #openHistory;
  #answer = null;

  constructor(glass, { brandName, openHistory }) {
    this.#glass = glass;
    this.#brandName = brandName;
    this.#openHistory = openHistory;
    this.clear();
  }

  clear() {
    this.#answer = null;
    this.#glass.innerHTML = `
      <div class="edge edge--top"><b>9:41</b><span>${statusIcons}</span></div>
      <div class="wechat__bar">${icon('back', 25)}<span>${escape(this.#brandName)}</span>${icon('person', 25)}</div>
      <div class="chat"><span class="tag tag--gold chat__simulated">模拟的微信：通知照左右两边发生的事画出，<br />没有真的发给谁</span></div>
      <div class="edge edge--bottom"></div>`;
  }

  /** A grey line in the middle. */
  note(text) {
    this.#add(`<p class="chat__note">${escape(text)}</p>`);
  }

  joined(phoneMasked) {
    const lines = [
      ['商户', this.#brandName],
      ['手机号', phoneMasked],
    ];
    this.#message('入会成功通知', null, lines, '查看会员卡');
  }

  toppedUp({ amountFen, walletAfterFen }) {
    this.#message(
      '储值到账通知',
      `+${yuan(amountFen)}`,
      [['余额', walletAfterFen === undefined ? undefined : yuan(walletAfterFen)]],
      '查看明细',
    );
  }

  paid(sale) {
    const points = sale.pointsEarned === undefined ? undefined : `${pointsMoved(sale)}${after(sale)}`;
    this.#message(
      '会员消费通知',
      `−${yuan(sale.payableFen)}`,
      [
        ['门店', sale.branchName],
        ['余额', balance(sale)],
        ['积分', points],
      ],
      '查看明细',
    );
  }

  undone({ payableFen, branchName }) {
    const lines = [
      ['门店', branchName],
      ['说明', '钱和积分都已退回'],
    ];
    this.#message('消费撤销通知', `+${yuan(payableFen)}`, lines, '查看明细');
  }

  paidByPhone({ merchantName, description, totalFen }) {
    const lines = [
      ['收款方', merchantName],
      ['商品', description],
    ];
    this.#message('微信支付凭证', `−${yuan(totalFen)}`, lines, '查看明细');
  }

  /** The sheet behind the getPhoneNumber button. Resolves with true when allowed. */
  askForPhone(phoneMasked) {
    return this.#ask(phoneSheet(this.#brandName, phoneMasked), { yes: '#allow', no: '#refuse' });
  }

  /** The sheet behind wx.requestPayment. Resolves with true when the person pays, with false when they close it. */
  askToPay(order) {
    return this.#ask(paySheet(order), { yes: '#pay-confirm', no: '#pay-close' });
  }

  #ask(markup, { yes, no }) {
    this.#answer?.(false);
    this.#glass.insertAdjacentHTML('beforeend', `<div class="wechat__shade"></div>${markup}`);
    return new Promise((resolve) => {
      this.#answer = (agreed) => {
        for (const part of this.#glass.querySelectorAll('.wechat__shade, .sheet')) part.remove();
        this.#answer = null;
        resolve(agreed);
      };
      this.#glass.querySelector(yes).addEventListener('click', () => this.#answer?.(true));
      this.#glass.querySelector(no).addEventListener('click', () => this.#answer?.(false));
    });
  }

  /** Where something is on the 390 × 844 screen; the chat has no ids to press. */
  place(id) {
    const element = this.#glass.querySelector(`#${id}`);
    if (!element) return null;
    let { offsetLeft: left, offsetTop: top } = element;
    for (let parent = element.offsetParent; parent && parent !== this.#glass; parent = parent.offsetParent) {
      left += parent.offsetLeft;
      top += parent.offsetTop;
    }
    return { left, top, width: element.offsetWidth, height: element.offsetHeight, radius: 11 };
  }

  tap(id) {
    this.#glass.querySelector(`#${id}`)?.click();
  }

  #message(title, figure, lines, more) {
    const rows = lines
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`);
    this.#add(`<p class="chat__time">${chatTime(new Date())}</p><article class="message"><h4>${title}</h4>
      ${figure === null ? '' : `<p class="message__figure">${figure}</p>`}<dl>${rows.join('')}</dl>
      <button type="button" class="message__more">${more}${icon('more', 17)}</button></article>`);
    this.#glass.querySelector('.message:last-child .message__more').addEventListener('click', () => this.#openHistory(more));
  }

  #add(markup) {
    const chat = this.#glass.querySelector('.chat');
    chat.insertAdjacentHTML('beforeend', markup);
    chat.scrollTo({ top: chat.scrollHeight, behavior: 'smooth' });
  }
}

/** What went and what came: −200，+126. */
const pointsMoved = ({ pointsBurned = 0, pointsEarned }) =>
  [...(pointsBurned > 0 ? [`−${count(pointsBurned)}`] : []), `+${count(pointsEarned)}`].join('，');
const after = ({ pointsAfter }) => (pointsAfter === undefined ? '' : `，共 ${count(pointsAfter)}`);
const balance = ({ walletAfterFen }) => (walletAfterFen === undefined ? undefined : yuan(walletAfterFen));
