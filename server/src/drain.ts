import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than any answer of ours takes; what is left then is cut off. */
const drainMs = 8_000;

/**
 * The end of a web server. A client that keeps its connection would go on asking for as long as it is answered, and the cut at
 * the end would take answers of committed sales with it; so from now on every answer is the last on its connection.
 */
export class Drain {
  readonly #underWay = new Set<ServerResponse>();
  #hasBegun = false;

  /** For every request, before anything else is done about it. */
  watch(response: ServerResponse): void {
    if (this.#hasBegun) response.shouldKeepAlive = false;
    this.#underWay.add(response);
    response.once('close', () => this.#underWay.delete(response));
  }

  /** Takes no new connections, lets what is under way be answered, and returns when every connection is gone. */
  async run(server: Server): Promise<void> {
    this.#hasBegun = true;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    for (const response of this.#underWay) response.shouldKeepAlive = false;
    await Promise.race([closed, pause(drainMs, undefined, { ref: false })]);
    server.closeAllConnections();
  }
}
