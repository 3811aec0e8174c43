import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import statics from '@fastify/static';
import { pageLanguage } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Angular writes a hash of the content into these names, so a file of that name never changes. */
const hashed = /-[A-Z0-9]{8}\.(?:js|css|woff2?|svg)$/;
/** Addresses that are no page of the application: what is not found there is not found. */
const noPage = /^\/(?:api|assets|media)(?:\/|$)|\.\w+$/;

/** The page in the person's language; `nonce` lets Angular add its styles under the content security policy. */
export const inLanguage = (html: string, language: string, nonce: string): string =>
  html.replace(/<html lang="\w+"/, `<html lang="${language}"`).replace('<pc-root', `<pc-root ngCspNonce="${nonce}"`);

/** Serves the application's files from `root`, and its page for every address that is no file. */
export const serveWebPages = async (http: FastifyInstance, root: string): Promise<void> => {
  const index = join(root, 'index.html');
  if (!existsSync(index)) return;
  const html = readFileSync(index, 'utf8');
  await http.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await http.register(statics, {
    root,
    index: false,
    wildcard: false,
    globIgnore: ['**/index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const [path = '/'] = request.url.split('?');
    if (noPage.test(path)) return reply.callNotFound();
    void reply.type('text/html; charset=utf-8').headers({ 'cache-control': 'no-cache', vary: 'cookie, accept-language' });
    return reply.send(inLanguage(html, pageLanguage(request), reply.cspNonce.style));
  };
  http.get('/', page);
  http.get('/*', page);
};
