import { icon } from './icons.js';

/** Pauses that make the whole story about a minute: time to see each page, keys of the keypad one after the other. */
const paceMs = 3_500;
const keyPaceMs = 700;
const lookMs = 150;
/** A page that does not come within this ends the play rather than waiting for ever. */
const patienceMs = 20_000;

/** Presses, by itself, the one thing to press, until the story is told or somebody stops it. */
export class Autoplay {
  #button;
  #next;
  #press;
  #isOver;
  #speed;
  #running = null;

  /** `next` gives the press due now or null, `press` does it, `isOver` says when the story is told. `speed` 1 takes a minute. */
  constructor(button, { next, press, isOver, begin, speed }) {
    this.#button = button;
    this.#next = next;
    this.#press = press;
    this.#isOver = isOver;
    this.#speed = speed;
    this.#draw();
    button.addEventListener('click', () => {
      if (this.#running) return this.stop();
      begin();
      void this.#play();
    });
  }

  stop() {
    this.#running?.abort();
    this.#running = null;
    this.#draw();
  }

  async #play() {
    const run = (this.#running = new AbortController());
    this.#draw();
    try {
      while (!this.#isOver()) {
        const due = await this.#waitForPress(run.signal);
        await sleep((due.isKey ? keyPaceMs : paceMs) / this.#speed, run.signal);
        // The page may have moved on meanwhile, or the visitor may have pressed it.
        if (sameAs(due, this.#next())) this.#press(due);
        await this.#waitForChange(due, run.signal);
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
    if (this.#running === run) this.stop();
  }

  async #waitForPress(signal) {
    for (let waited = 0; waited < patienceMs; waited += lookMs) {
      const due = this.#next();
      if (due) return due;
      await sleep(lookMs, signal);
    }
    throw new Stopped('nothing to press');
  }

  /** A repeated digit is the same press twice, so a key is not waited for long. */
  async #waitForChange(due, signal) {
    for (let waited = 0; waited < (due.isKey ? 1_500 : patienceMs) && sameAs(due, this.#next()); waited += lookMs)
      await sleep(lookMs, signal);
  }

  #draw() {
    const isRunning = this.#running !== null;
    this.#button.innerHTML = isRunning ? `${icon('stop', 16)}停下，我自己来` : `${icon('play', 16)}自动演 60 秒`;
    this.#button.setAttribute('aria-pressed', String(isRunning));
  }
}

/** The play ended before the story did. */
class Stopped extends Error {}

const sameAs = (one, other) => one?.phone === other?.phone && one?.id === other?.id;

const sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Stopped('by the visitor'));
    });
  });
