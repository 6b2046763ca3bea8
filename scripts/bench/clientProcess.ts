import { fork } from 'node:child_process';

/** A process of clients, so that they and the bench do not wait for each other. It ends with the channel to this one. */
export interface ClientProcess {
  readonly pid: number | undefined;
  /** One message there, one back. Rejects with what went wrong there. */
  ask(message: object): Promise<unknown>;
  close(): void;
}

interface Problem {
  problem: string;
}

/** Starts a file that calls `serveOrders`; a built one needs nothing to read TypeScript with. */
export function startClients(file: string): ClientProcess {
  const execArgv = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(file, { execArgv, serialization: 'advanced' });
  return {
    pid: child.pid,
    ask: (message) =>
      new Promise((resolve, reject) => {
        const onExit = (code: number | null) => {
          reject(new Error(`${file} ended with ${String(code)}`));
        };
        child.once('exit', onExit);
        child.once('message', (answer: object | Problem) => {
          child.off('exit', onExit);
          if ('problem' in answer) reject(new Error(answer.problem));
          else resolve(answer);
        });
        child.send(message);
      }),
    close() {
      child.disconnect();
    },
  };
}

/** In the clients' process: answers each order. */
export function serveOrders<Order extends object>(work: (order: Order) => Promise<object>): void {
  process.on('message', (order: Order) => {
    void work(order).then(
      (answer) => process.send?.(answer),
      (error: unknown) => process.send?.({ problem: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
