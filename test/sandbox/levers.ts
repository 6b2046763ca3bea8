/** What may go wrong between us and WeChat. */
export type Fault =
  /** Late, then as usual. */
  | { kind: 'delay'; delayMs: number }
  /** Not done, and no answer ever. */
  | { kind: 'drop' }
  /** Not done; the connection breaks. */
  | { kind: 'reset' }
  /** Done, and then the connection breaks: the answer is lost. */
  | { kind: 'lose' }
  /** Not done; WeChat refuses. */
  | { kind: 'errcode'; errcode: number }
  /** Not done; something in between answers. */
  | { kind: 'status'; status: number }
  /** Done, but the answer is no JSON. */
  | { kind: 'garbage' };

/** A fault waiting for its calls. */
export interface Lever<F = Fault> {
  id: number;
  /** A path such as `/sns/jscode2session`, or `*` for every one. */
  endpoint: string;
  fault: F;
  /** Calls it still applies to. */
  times: number;
}

/** Faults waiting for the next calls; the oldest that fits is taken first. */
export class Levers<F = Fault> {
  #levers: Lever<F>[] = [];
  #nextId = 1;

  pull(endpoint: string, fault: F, times = 1): Lever<F> {
    const lever = { id: this.#nextId, endpoint, fault, times };
    this.#nextId += 1;
    this.#levers.push(lever);
    return lever;
  }

  /** The fault for this call, if any; counts it. */
  take(path: string): F | undefined {
    const lever = this.#levers.find(({ endpoint }) => endpoint === path || endpoint === '*');
    if (lever === undefined) return undefined;
    lever.times -= 1;
    if (lever.times <= 0) this.#levers = this.#levers.filter((other) => other !== lever);
    return lever.fault;
  }

  list(): readonly Lever<F>[] {
    return this.#levers;
  }

  clear(): void {
    this.#levers = [];
  }
}
