import { api } from './api.js';
import { clockTime, escape } from './text.js';

const levers = [
  { name: '下一次不回答', act: () => api.pull({ kind: 'drop' }) },
  { name: '下一次断开', act: () => api.pull({ kind: 'reset' }) },
  { name: '下一次慢 3 秒', act: () => api.pull({ kind: 'delay', delayMs: 3_000 }) },
  { name: '下一次限流 45011', act: () => api.pull({ kind: 'errcode', errcode: 45011 }) },
  { name: '令牌作废', act: () => api.expireTokens() },
  { name: '支付通知丢失', act: () => api.pullNotice({ kind: 'lose' }) },
  { name: '支付通知慢 5 秒', act: () => api.pullNotice({ kind: 'delay', delayMs: 5_000 }) },
  { name: '恢复正常', act: () => api.releaseLevers() },
];

const faults = {
  delay: '慢',
  drop: '不回答',
  reset: '断开',
  lose: '回答丢失',
  errcode: '报错',
  status: '网关错误',
  garbage: '乱码',
};

const row = ({ at, method, path, request, answer, fault }) => `<li>
  <time>${clockTime(new Date(at))}</time><span class="calls__path">${method} ${escape(path)}</span>
  ${fault === null ? '' : `<span class="tag tag--gold calls__fault">捣乱：${faults[fault] ?? fault}</span>`}
  <code>问 ${escape(JSON.stringify(request))}</code><code>答 ${answer === null ? '（没有）' : escape(JSON.stringify(answer))}</code></li>`;

/** The dialog with every call to WeChat, newest first, and the levers that disturb the next one. */
export function wireCalls(dialog, opener, tell) {
  dialog.innerHTML = `<div class="calls__head"><h2>服务器与微信之间的接口记录</h2>
    <button type="button" class="button" data-close>关闭</button>
    <p>这里的微信按公开协议应答；密钥、令牌和号码已遮住。下面的按钮给下一次调用捣乱，看看服务器怎么应付。</p>
    ${levers.map(({ name }, index) => `<button type="button" class="button" data-lever="${index}">${name}</button>`).join('')}</div><ol></ol>`;

  const draw = async () => {
    const { calls } = await api.calls();
    dialog.querySelector('ol').innerHTML =
      calls.length === 0 ? '<li>还没有调用</li>' : calls.slice(-50).reverse().map(row).join('');
  };
  opener.addEventListener('click', () => {
    dialog.showModal();
    void draw();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('[data-close]')) dialog.close();
    const lever = levers[Number(target.closest('[data-lever]')?.dataset.lever ?? -1)];
    if (!lever) return;
    void lever.act().then(draw);
    tell(`微信：${lever.name}`);
  });
}
