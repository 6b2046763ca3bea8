import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut, as a network does: the answer is lost, whatever became of the question. */
export interface CuttingProxy {
  readonly port: number;
  /** How often it was cut before the server got the question, and after. */
  readonly cuts: { before: number; after: number };
  close(): Promise<void>;
}

/**
 * Passes bytes both ways. Where a packet from the client holds `mark`, `cut` says what happens: `before` loses the packet
 * and the line, `after` delivers it and loses only the answer.
 */
export async function openCuttingProxy(
  target: { host: string; port: number },
  mark: string,
  cut: (packet: Buffer) => 'before' | 'after' | undefined,
): Promise<CuttingProxy> {
  const cuts = { before: 0, after: 0 };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    upstream.on('data', (data) => client.write(data));
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.end());
    client.on('data', (data) => {
      const how = data.includes(mark) ? cut(data) : undefined;
      if (how !== undefined) cuts[how] += 1;
      if (how !== 'before') upstream.write(data);
      if (how !== undefined) client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cuts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
