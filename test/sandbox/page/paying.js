import { api } from './api.js';
import { yuan } from './text.js';

const lookMs = 400;
/** WeChat waits longer than this only when our server does not answer. */
const followedMs = 30_000;

/** What wx.requestPayment does: opens the sheet, waits for the person, and tells the mini program how it ended. */
export async function askToPay(scene, sheet) {
  const outcome = await letPay(scene, sheet).catch((error) => {
    scene.events.add(`付款没有成功：${error.message}`);
    return 'unknown';
  });
  scene.facts.paying = null;
  scene.member.tell({ shuke: 'pay-outcome', outcome });
  scene.tabs.show('member');
}

async function letPay(scene, sheet) {
  const { person, events } = scene;
  const order = await api.openSheet(person.id, sheet);
  scene.facts.paying = order.totalFen;
  scene.facts.paysSale = scene.facts.memberRoute.includes('/code/');
  scene.tabs.show('wechat');
  events.add(`等待付款 ${yuan(order.totalFen)}`);
  if (!(await scene.wechat.askToPay(order))) {
    events.add('关掉付款，没有扣款');
    return 'cancelled';
  }
  await api.pay(person.id, order);
  events.add(`微信付款 ${yuan(order.totalFen)}`);
  scene.wechat.paidByPhone(order);
  void followNotice(scene, order);
  return 'paid';
}

/** A QR on the till's screen: the person scans it with WeChat and pays, or closes the sheet. */
export async function scanToPay(scene, codeUrl) {
  try {
    const order = await api.scanToPay(scene.person.id, codeUrl);
    scene.tabs.show('wechat');
    scene.events.add(`扫码，等待付款 ${yuan(order.totalFen)}`);
    if (!(await scene.wechat.askToPay(order))) {
      scene.events.add('关掉付款，没有扣款');
      return;
    }
    await api.pay(scene.person.id, order);
    scene.events.add(`微信扫码付款 ${yuan(order.totalFen)}`);
    scene.wechat.paidByPhone(order);
    void followNotice(scene, order);
  } catch (error) {
    scene.events.add(`付款没有成功：${error.message}`);
  } finally {
    scene.tabs.show('staff');
  }
}

const ends = {
  acknowledged: '支付通知送到，服务器已应答',
  lost: '支付通知丢了，等服务器自己来查',
  givenUp: '支付通知没人应答，不再送了',
};

/** Says in the log what became of WeChat's notice to our server. */
async function followNotice(scene, { outTradeNo }) {
  for (let waited = 0; waited < followedMs; waited += lookMs) {
    const { notices } = await api.notices();
    const end = ends[notices.findLast((notice) => notice.outTradeNo === outTradeNo)?.state];
    if (end) return scene.events.add(end);
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  scene.events.add('支付通知还在路上');
}
