import { createServer } from 'node:net';
import { StartFault } from './fault';

const sentence = (code: string | undefined, host: string, port: number): string => {
  if (code === 'EADDRINUSE') return `Port ${port} is already taken by another program: stop that program, or choose another port (PORT=${port + 1} npm start).`;
  if (code === 'EACCES') return `This account may not use port ${port}: choose one above 1023 (PORT=3000 npm start).`;
  return `${host} is not an address of this machine: change HOST.`;
};

/** Looks before anything else is started whether the house will be able to listen. Rejects with a {@link StartFault}. */
export const checkPort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => reject(new StartFault(sentence(code, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
