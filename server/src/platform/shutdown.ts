import type { Log } from './log.ts';

interface Step {
  name: string;
  close: () => Promise<void> | void;
}

/** After this long a step is left behind: a hung peer must not keep a process from ending. */
const stepTimeoutMs = 10_000;

/** Closes what was opened, in the reverse order, each step bounded in time. */
export class Shutdown {
  readonly #steps: Step[] = [];
  readonly #log: Log;
  #running: Promise<void> | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Remembers how to close something just opened. */
  add(name: string, close: Step['close']): void {
    this.#steps.push({ name, close });
  }

  /** Runs once, whoever asks; never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#runSteps();
    return this.#running;
  }

  async #runSteps(): Promise<void> {
    for (const step of this.#steps.toReversed()) await this.#runStep(step);
  }

  async #runStep({ name, close }: Step): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`${name} took more than ${String(stepTimeoutMs)} ms to close`));
      }, stepTimeoutMs);
    });
    try {
      await Promise.race([Promise.resolve(close()), tooLong]);
    } catch (error) {
      this.#log.error({ err: error, step: name }, 'shutdown step failed');
    } finally {
      clearTimeout(timer);
    }
  }
}
