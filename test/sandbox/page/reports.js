import { api } from './api.js';
import { told } from './flows.js';
import { askToPay, scanToPay } from './paying.js';
import { yuan } from './text.js';

/** What the pages in the frames report, turned into facts of the story. */
export function listen(scene) {
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== window.location.origin || typeof data?.shuke !== 'string') return;
    const phone = source === scene.member.window ? 'member' : source === scene.staff.window ? 'staff' : null;
    if (phone === null) return;
    if (data.shuke === 'route') arrived(scene, phone, data.route);
    else if (data.shuke === 'code') showsCode(scene, data.code);
    else if (data.shuke === 'wechat' && data.kind === 'phone-sheet') void askForPhone(scene);
    else if (data.shuke === 'wechat' && data.kind === 'pay-sheet') void askToPay(scene, data.sheet);
    else if (data.shuke === 'event') reports[data.name]?.(scene, data.data ?? {});
  });
}

function arrived(scene, phone, route) {
  scene.facts[`${phone}Route`] = route;
  if (phone === 'member' && !scene.facts.opened) {
    scene.facts.opened = true;
    scene.events.add('打开小程序，微信登录');
    scene.wechat.note('小满打开了小程序，微信用登录码换得身份');
  }
}

function showsCode(scene, code) {
  if (scene.facts.code === null) scene.events.add('出示会员码');
  scene.facts.code = code;
}

async function askForPhone(scene) {
  const { person } = scene;
  scene.facts.sheet = true;
  scene.tabs.show('wechat');
  scene.events.add('等待手机号授权');
  const allowed = await scene.wechat.askForPhone(person.phoneMasked);
  scene.facts.sheet = false;
  scene.events.add(allowed ? '允许使用手机号' : '没有允许使用手机号');
  scene.member.tell(allowed ? { shuke: 'phone-code', code: (await api.phoneCode(person.id)).code } : { shuke: 'phone-refused' });
  scene.tabs.show('member');
}

const reports = {
  joined(scene) {
    scene.facts.joined = true;
    scene.events.add('手机号入会');
    scene.wechat.joined(scene.person.phoneMasked);
    scene.tabs.tellNews('wechat');
  },
  identified(scene) {
    scene.facts.identified = true;
    scene.events.add('店员扫码，认出小满');
    scene.wechat.note('会员码已在门店用过，自动作废');
  },
  toppedUp(scene, topUp) {
    scene.facts.toppedUp = topUp;
    scene.facts.latest = told.toppedUp(topUp);
    scene.events.add(`现金充值 ${yuan(topUp.amountFen)}`);
    scene.wechat.toppedUp(topUp);
    scene.tabs.tellNews('wechat');
  },
  credited(scene, topUp) {
    scene.facts.toppedUp ??= topUp;
    scene.facts.latest = told.toppedUp(topUp);
    scene.events.add(`充值到账 ${yuan(topUp.amountFen)}`);
    scene.wechat.toppedUp(topUp);
    scene.tabs.tellNews('wechat');
  },
  payCode(scene, { codeUrl }) {
    void scanToPay(scene, codeUrl);
  },
  paid(scene, sale) {
    if (sale.walkIn) {
      // Nobody's account: WeChat tells nobody, and the story does not go on.
      scene.facts.latest = told.walkIn(sale);
      scene.events.add(`散客收款 ${yuan(sale.payableFen)}`);
      return;
    }
    // Whoever went another way has still come past the steps before.
    scene.facts.identified = true;
    scene.facts.toppedUp ??= {};
    scene.facts.paid = sale;
    scene.facts.latest = told.paid(sale);
    scene.events.add(`收款 ${yuan(sale.payableFen)}`);
    scene.wechat.paid(sale);
    scene.tabs.tellNews('wechat');
  },
  undone(scene) {
    if (!scene.facts.paid) return;
    scene.facts.undone = true;
    scene.facts.latest = told.undone(scene.facts.paid);
    scene.events.add(`撤销收款，退回 ${yuan(scene.facts.paid.payableFen)}`);
    scene.wechat.undone(scene.facts.paid);
    scene.tabs.tellNews('wechat');
  },
};
