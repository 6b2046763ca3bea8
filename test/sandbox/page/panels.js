import { icon } from './icons.js';
import { steps, stepNow } from './story.js';
import { clockTime, escape } from './text.js';

/** Draws the steps; under the one to do now, what to press. */
export function drawSteps(place, facts, press) {
  const current = stepNow(facts);
  const markup = steps.map(({ title, note }, index) => {
    const mood = index < current ? 'done' : index === current ? 'now' : 'next';
    const number = mood === 'done' ? icon('check', 14) : String(index + 1);
    const words = mood === 'now' ? (press?.say ?? note) : note;
    return `<li class="step step--${mood}"${mood === 'now' ? ' aria-current="step"' : ''}><i class="step__number">${number}</i>
      <span class="step__text"><b>${title}</b><p>${escape(words)}</p></span></li>`;
  });
  replace(place, markup.join(''));
}

/** What happened, oldest first; as many as fit. */
export class EventLog {
  #place;
  #events = [];

  constructor(place) {
    this.#place = place;
  }

  clear() {
    this.#events = [];
    this.#draw();
  }

  add(text) {
    this.#events = [...this.#events, { text, at: clockTime(new Date()) }].slice(-5);
    this.#draw();
  }

  #draw() {
    const newest = this.#events.length - 1;
    this.#place.innerHTML = this.#events
      .map(
        ({ text, at }, index) =>
          `<span class="event${index === newest ? ' event--new' : ''}"><time>${at}</time>${escape(text)}</span>`,
      )
      .join('');
    // The newest stays in sight when the line is full.
    while (this.#place.scrollWidth > this.#place.clientWidth && this.#place.childElementCount > 1)
      this.#place.firstElementChild.remove();
  }
}

const tabNames = { member: '会员小程序', wechat: '微信', staff: '店员台' };

/** One phone at a time on a narrow screen, with a dot on the others when something happened there. */
export class Tabs {
  #place;
  #stage;
  #shown = 'member';
  #news = new Set();

  constructor(place, stage) {
    this.#place = place;
    this.#stage = stage;
    place.addEventListener('click', ({ target }) => {
      const phone = target.closest('[data-tab]')?.dataset.tab;
      if (phone) this.show(phone);
    });
    this.show('member');
  }

  show(phone) {
    this.#shown = phone;
    this.#news.delete(phone);
    this.#draw();
  }

  tellNews(phone) {
    if (phone === this.#shown || this.#news.has(phone)) return;
    this.#news.add(phone);
    this.#draw();
  }

  #draw() {
    this.#place.innerHTML = Object.entries(tabNames)
      .map(([phone, name]) => {
        const news = this.#news.has(phone) ? ' tab--news' : '';
        return `<button type="button" role="tab" class="tab${news}" data-tab="${phone}" aria-selected="${phone === this.#shown}">${name}</button>`;
      })
      .join('');
    for (const section of this.#stage.querySelectorAll('[data-phone]')) {
      section.classList.toggle('phone--shown', section.dataset.phone === this.#shown);
    }
  }
}

/** Changes the document only when there is something to change. */
function replace(place, markup) {
  if (place.dataset.markup === markup) return;
  place.dataset.markup = markup;
  place.innerHTML = markup;
}
