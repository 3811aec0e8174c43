import { existsSync } from 'node:fs';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** esbuild writes a hash of the content into these names, so a file of that name never changes. */
const hashed = /-[A-Z0-9]{8}\.js$/;

/** The script of the verification page and what it fetches, under a stable address. Without it the page works by forms. */
export const serveVerifyPage = async (http: FastifyInstance, root: string): Promise<void> => {
  if (!existsSync(root)) return;
  await http.register(statics, {
    root,
    prefix: '/verify-page/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
};
