/** The timers of one phone, which end with it. Ids are numbers, as in WeChat. */
export class Timers {
  readonly #running = new Map<number, NodeJS.Timeout>();
  #last = 0;
  #ended = false;

  readonly setTimeout = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number =>
    this.#start((id) =>
      setTimeout(() => {
        this.#running.delete(id);
        work(...args);
      }, ms),
    );

  readonly setInterval = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number =>
    this.#start(() => setInterval(work, ms, ...args));

  readonly clear = (id: number): void => {
    clearTimeout(this.#running.get(id));
    this.#running.delete(id);
  };

  end(): void {
    this.#ended = true;
    for (const id of [...this.#running.keys()]) this.clear(id);
  }

  #start(begin: (id: number) => NodeJS.Timeout): number {
    this.#last += 1;
    if (!this.#ended) this.#running.set(this.#last, begin(this.#last));
    return this.#last;
  }
}
