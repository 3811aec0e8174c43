import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { securityHeaders } from '#platform/http';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWebPages } from './web-pages';

const root = mkdtempSync(join(tmpdir(), 'paircours-pages-'));

describe('the application’s pages', () => {
  let http: FastifyInstance;
  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="fr"><body><pc-root></pc-root></body></html>');
    writeFileSync(join(root, 'main-ABCDEFGH.js'), `console.log('${'x'.repeat(3000)}');`);
    writeFileSync(join(root, 'assets', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
    http = fastify();
    await securityHeaders(http, 'https://paircours.example');
    await serveWebPages(http, root);
    await http.ready();
  });
  afterAll(async () => {
    await http.close();
    rmSync(root, { recursive: true });
  });

  it.each(['/', '/pathways', '/pathways/aqrp?x=1', '/applications/1/answers'])('open at %s, in the visitor’s language', async (url) => {
    const { statusCode, body, headers } = await http.inject({ url, headers: { 'accept-language': 'en' } });
    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="en"');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('name the nonce of the policy, a new one each time', async () => {
    const [first, second] = [await http.inject('/'), await http.inject('/')];
    const nonce = /ngCspNonce="([^"]+)"/.exec(first.body)?.[1];
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(second.body).not.toContain(String(nonce));
    expect(String(first.headers['content-security-policy']).replace(/style-src-attr[^;]*/, '')).not.toMatch(/unsafe-inline|unsafe-eval/);
  });

  it('have files that a browser keeps for ever, sent compressed, and others that it asks for again', async () => {
    const script = await http.inject({ url: '/main-ABCDEFGH.js', headers: { 'accept-encoding': 'br' } });
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'x-content-type-options': 'nosniff',
    });
    expect((await http.inject('/assets/mark.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/nothing', '/assets/nothing.svg', '/main-OLDOLDOL.js', '/favicon.ico', '/../../package.json', '/index.html'])(
    'are not served instead of %s',
    async (url) => {
      expect((await http.inject(url)).statusCode).toBe(404);
    },
  );
});
