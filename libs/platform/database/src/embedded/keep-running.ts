import { setTimeout as wait } from 'node:timers/promises';
import { stopServer } from './processes';
import { launch, type Server, type ServerPlace } from './server';

/** Pause between two tries to start again, in milliseconds: the dead server's last children hold its memory a moment. */
const PAUSE = 250;

/** Starts the server again on the same port whenever it dies without having been asked to, until `stop`. */
export const keepRunning = (place: ServerPlace, port: number, first: Server): { stop(): Promise<void> } => {
  let server = first;
  let stopping = false;
  let restarted: Promise<void> = Promise.resolve();

  const restart = async (): Promise<void> => {
    while (!stopping) {
      await wait(PAUSE);
      const next = await launch(place, port).catch(() => undefined);
      if (next) return follow(next);
    }
  };
  const follow = (next: Server): void => {
    server = next;
    server.once('exit', () => {
      if (!stopping) restarted = restart();
    });
  };

  follow(first);
  return {
    async stop() {
      stopping = true;
      await restarted;
      await stopServer(server.pid);
    },
  };
};
