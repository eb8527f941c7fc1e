import net from 'node:net';

/** A way to the database that can be made to swallow everything, as when packets are dropped. */
export type UnsteadyNetwork = {
  port: number;
  /** From now on nothing arrives in either direction, and nobody is told. */
  swallow: () => void;
  /** What was swallowed is sent again, as TCP does. */
  recover: () => void;
  close: () => Promise<void>;
};

export async function unsteadyNetwork(socketPath: string): Promise<UnsteadyNetwork> {
  const sockets = new Set<net.Socket>();
  let swallowing = false;
  const server = net.createServer((client) => {
    const database = net.connect(socketPath);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (swallowing) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    swallow: () => {
      swallowing = true;
      for (const socket of sockets) socket.pause();
    },
    recover: () => {
      swallowing = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
