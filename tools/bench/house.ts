import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '#identity/server';
import { cloneDatabase, startCluster } from '#platform/testing';
import { createApp } from '../../apps/api/src/create-app';
import { scanPdf } from '../../apps/api/src/testing/scan-pdf';
import { Register } from '../../libs/award/server/src/verify/register';
import { KnownAnswers } from '../../libs/award/server/src/verify/known-answers';
import { loadDemo } from '../../apps/api/src/demo';

const signIn = async (app: NestFastifyApplication, email: string, password: string): Promise<string> => {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { email, password } });
  return String(answer.headers['set-cookie']).match(new RegExp(`${SESSION_COOKIE}=[^;]+`))?.[0] ?? '';
};

/** The whole house with the demo in it, listening on this machine. */
export const openBench = async () => {
  const cluster = await startCluster();
  const database = await cloneDatabase(cluster.url, 'bench');
  const folder = await mkdtemp(join(tmpdir(), 'paircours-bench-'));
  const app = await createApp({
    database,
    vault: { masterKey: randomBytes(32) },
    keys: { folder, store: 'file' },
    mail: { from: 'paircours@example.org', openMailbox: true },
    address: { origin: 'http://localhost' },
    outbound: { loopback: false },
    verification: { askIssuers: false, judgeWorker: () => resolve('dist/apps/api/judge-worker.js') },
    drawing: { threads: 0, worker: () => resolve('dist/apps/api/drawing-worker.js') },
    pathways: resolve('libs/curriculum/pathways'),
  });
  const people = await loadDemo(app);
  await app.listen(0, '127.0.0.1');
  const cookieOf = (does: string) => {
    const found = people.find((person) => person.does.includes(does));
    return signIn(app, found?.email ?? '', found?.password ?? '');
  };
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    database,
    cookieOf,
    scan: (pdf: Uint8Array) => scanPdf(Buffer.from(pdf)),
    /** Answers from memory, or only from the register. */
    remember: (yes: boolean) => (yes ? app.get(KnownAnswers).trust() : app.get(KnownAnswers).distrust()),
    /** Whether each question is the first that is ever asked of its certificate. */
    meetStrangers: (yes: boolean) => {
      const register = app.get(Register);
      register.ask = (...asked) => {
        if (yes) register.forget();
        return Register.prototype.ask.apply(register, asked);
      };
    },
    stop: async () => {
      await app.close();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
