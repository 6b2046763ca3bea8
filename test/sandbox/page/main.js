import { api } from './api.js';
import { Autoplay } from './autoplay.js';
import { wireCalls } from './calls.js';
import { drawFlows } from './flows.js';
import { drawIcons, statusIcons } from './icons.js';
import { drawSteps, EventLog, Tabs } from './panels.js';
import { FramedPhone } from './phone.js';
import { listen } from './reports.js';
import { at, nextPress, nothingYet, stepNow, steps } from './story.js';
import { Wechat } from './wechat.js';

const byId = (id) => document.getElementById(id);
const section = (phone) => document.querySelector(`[data-phone="${phone}"]`);
const personKey = 'sandbox-person';
const lookMs = 250;

const { demo } = await api.demo();
const brandName = demo?.brandName ?? '山雀茶点';
byId('brand-name').textContent = brandName;
if (demo) {
  byId('staff-name').textContent = demo.staff.name;
  byId('branch-name').textContent = demo.branchName;
}
drawIcons();
for (const edge of document.querySelectorAll('.edge--top')) edge.innerHTML = `<b>9:41</b><span>${statusIcons}</span>`;

const member = new FramedPhone(section('member'));
const staff = new FramedPhone(section('staff'));
const events = new EventLog(byId('events'));
const tabs = new Tabs(byId('tabs'), byId('stage'));
const wechat = new Wechat(byId('wechat'), {
  brandName,
  openHistory: (more) => {
    member.go(more === '查看明细' ? '#/pages/history/index' : '#/pages/home/index');
    tabs.show('member');
  },
});
const scanButton = byId('simulate-scan');

/** Everything the page knows; `story` begins anew with each person. */
const scene = { facts: nothingYet(), member, staff, wechat, tabs, events, demo, person: null };

async function begin(keptId) {
  scene.person = await api.person(keptId);
  localStorage.setItem(personKey, scene.person.id);
  scene.facts = { ...nothingYet(), phoneMasked: scene.person.phoneMasked };
  wechat.clear();
  events.clear();
  tabs.show('member');
  member.open(`/m/?person=${scene.person.id}#/pages/home/index`);
  staff.open('/m/?role=staff#/staff/pages/home/index');
}

/** Somebody new, on phones that remember nothing. */
function restart() {
  autoplay.stop();
  localStorage.clear();
  sessionStorage.clear();
  void begin(null);
}

const isOver = () => stepNow(scene.facts) === steps.length;

/** The press that is due, if the thing to press is on its screen. */
function duePress() {
  const press = nextPress(scene);
  return press && placeOf(press) ? press : null;
}

function placeOf({ phone, id }) {
  if (phone === 'scanner') return byId('scanner').hidden || scanButton.disabled ? null : wholeOf(scanButton);
  return { member, staff, wechat }[phone].place(id);
}
const wholeOf = (element) => ({
  left: element.offsetParent.offsetLeft + element.offsetLeft,
  top: element.offsetParent.offsetTop + element.offsetTop,
  width: element.offsetWidth,
  height: element.offsetHeight,
  radius: 36,
});

function press({ phone, id }) {
  if (phone === 'scanner') return scanButton.click();
  tabs.show(phone);
  return { member, staff, wechat }[phone].tap(id);
}

const autoplay = new Autoplay(byId('play'), {
  next: duePress,
  press,
  isOver,
  // A test has no need to see each page.
  speed: Number(new URLSearchParams(location.search).get('speed') ?? 1),
  begin: () => {
    if (isOver()) restart();
  },
});

/** Draws what may have changed; several times a second, because pages in frames change without telling. */
function look() {
  const { facts } = scene;
  if (!facts.joined && member.find('show-code')) facts.joined = true;
  facts.codeInSight = facts.code !== null && member.find('code-digits') !== undefined;
  member.tint();
  staff.tint();
  const due = duePress();
  drawSteps(byId('steps'), facts, due);
  drawFlows(facts, [byId('flow-left'), byId('flow-right')]);
  drawScanner(facts);
  drawRing(due);
}

/** A code that is no longer shown has run out, and the server would say that the phone's clock is wrong. */
function drawScanner({ staffRoute, codeInSight }) {
  byId('scanner').hidden = !staffRoute.includes('scan');
  scanButton.disabled = !codeInSight;
  byId('simulate-scan-words').textContent = codeInSight ? '模拟扫到小满' : `请先在${at('member')}点「会员码」`;
  byId('scanner-note').textContent = codeInSight
    ? '沙盒里没有摄像头：点下面的按钮，等于扫到会员那台手机。'
    : '沙盒里没有摄像头：会员的手机出示会员码以后，这里可以模拟扫到。';
}

function drawRing(due) {
  for (const ring of document.querySelectorAll('.ring')) ring.hidden = true;
  const place = due && placeOf(due);
  if (!place) return;
  const phone = due.phone === 'scanner' ? 'staff' : due.phone;
  const ring = section(phone).querySelector('.ring') ?? section(phone).querySelector('.glass').appendChild(newRing());
  ring.hidden = false;
  for (const side of ['left', 'top', 'width', 'height']) ring.style[side] = `${place[side]}px`;
  ring.style.borderRadius = `${place.radius}px`;
  tabs.tellNews(phone);
}
const newRing = () => Object.assign(document.createElement('div'), { className: 'ring' });

const tallPx = 844;
/** A small phone; our pages are made for it too. */
const shortPx = 660;
const between = (least, most, value) => Math.min(most, Math.max(least, value));

/** As large as the window has room for; where that is little, a shorter phone rather than one too small to read. */
function fit() {
  const isShort = window.innerHeight < 760;
  document.body.classList.toggle('compact', isShort);
  const around = (isShort ? 200 : 290) + (window.innerWidth < 1180 ? 40 : 0);
  const room = window.innerHeight - around;
  const scale = between(0.62, 0.95, room / tallPx);
  const style = document.documentElement.style;
  style.setProperty('--scale', scale.toFixed(4));
  style.setProperty('--screen', `${Math.round(between(shortPx, tallPx, room / scale))}px`);
}

scanButton.addEventListener('click', () => {
  staff.tell({ shuke: 'scan', code: scene.facts.code });
  events.add('模拟扫码');
});
byId('restart').addEventListener('click', restart);
window.addEventListener('resize', fit);
wireCalls(byId('calls'), byId('open-calls'), (text) => events.add(text));
listen(scene);
fit();
setInterval(look, lookMs);
await begin(localStorage.getItem(personKey));
// Only now does a press do anything: before, it would be lost without a word.
for (const id of ['restart', 'play', 'open-calls']) byId(id).disabled = false;
