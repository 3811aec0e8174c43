import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestDatabase } from '#platform/testing';
import type { AppSettings } from '../settings';
import { builtJudgeWorker } from './judge-worker';

/** A house for a test: keys of its own, mails kept, the built-in editions. */
export const testSettings = (database: TestDatabase, otherwise: Partial<AppSettings> = {}): AppSettings => ({
  database,
  vault: { masterKey: randomBytes(32) },
  keys: { folder: join(tmpdir(), `paircours-keys-${randomUUID()}`), store: 'file' },
  mail: { from: 'paircours@example.org', openMailbox: true },
  address: { origin: 'http://localhost:3000' },
  outbound: { loopback: true },
  verification: { askIssuers: false, judgeWorker: builtJudgeWorker },
  drawing: { threads: 0, worker: () => '' },
  pathways: resolve('libs/curriculum/pathways'),
  ...otherwise,
});
