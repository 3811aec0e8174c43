import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Bench } from './testing';

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}
interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** What never reaches a controller is answered over the wire in our words, too: to programs as problem documents, to people as a page. */
describe('what is refused before anybody looks at it', () => {
  let bench: Bench;
  let port: number;
  beforeAll(async () => {
    bench = await Bench.open();
    await bench.app.listen(0, '127.0.0.1');
    ({ port } = bench.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => bench.close());

  /** `path` goes out as it is, without any client's help. */
  const ask = (path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answered> =>
    new Promise((done, failed) => {
      const asking = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }));
      });
      asking.on('error', failed);
      asking.end(body);
    });
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let heard = '';
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('close', () => done(heard));
    });

  const tooMuch = Buffer.alloc(12 * 1024 * 1024, 0x20);
  const json = { 'content-type': 'application/json' };
  const elsewhere = { ...json, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  const toPrograms: Record<string, [path: string, sent: Sent, status: number, code: string]> = {
    'twelve megabytes': ['/api/session', { method: 'POST', headers: { ...json, 'content-length': String(tooMuch.length) }, body: tooMuch }, 413, 'too-large'],
    'a format nobody reads': ['/api/session', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a;b' }, 415, 'media-not-supported'],
    'JSON that is none': ['/api/session', { method: 'POST', headers: json, body: '{"email":' }, 400, 'bad-request'],
    'JSON of nothing': ['/api/session', { method: 'POST', headers: json, body: '' }, 400, 'bad-request'],
    'another site’s page': ['/api/session', { method: 'POST', headers: elsewhere, body: '{}' }, 403, 'cross-origin'],
    'another site’s page where nothing is': ['/api/nothing', { method: 'POST', headers: elsewhere, body: '{}' }, 403, 'cross-origin'],
    'an address that is no UTF-8': ['/api/%E0%A4%A', {}, 400, 'bad-request'],
    'an address cut in an escape': ['/api/certificates/%2', {}, 400, 'bad-request'],
    'an address nobody has': ['/api/nothing', {}, 404, 'not-found'],
    'a method the address does not have': ['/api/session', { method: 'PATCH', headers: json, body: '{}' }, 404, 'not-found'],
    'a method of other protocols': ['/api/session', { method: 'PROPFIND' }, 404, 'not-found'],
    'a browser that opens an address of the API': ['/api/nothing', { headers: browser }, 404, 'not-found'],
  };
  it.each(Object.entries(toPrograms))('under /api: %s', async (_what, [path, sent, status, code]) => {
    const answer = await ask(path, sent);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, expect.stringMatching(/^application\/problem\+json/)]);
    expect(JSON.parse(answer.body)).toEqual({ type: `urn:paircours:problem:${code}`, status, code, params: {}, fieldErrors: [] });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const toPeople: Record<string, [path: string, sent: Sent, status: number, sentence: string]> = {
    'twelve megabytes': ['/verify', { method: 'POST', headers: { ...form, 'content-length': String(tooMuch.length) }, body: tooMuch }, 413, 'C’est trop lourd'],
    'a format nobody reads': ['/verify', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a;b' }, 415, 'Ce format n’est pas lu'],
    'JSON that is none': ['/verify', { method: 'POST', headers: json, body: '{' }, 400, 'Cette demande n’a pas été comprise'],
    'a form that says something else': ['/verify', { method: 'POST', headers: form, body: 'x=1' }, 400, 'Cette demande n’a pas été comprise'],
    'another site’s page': [
      '/verify',
      { method: 'POST', headers: { ...form, origin: 'https://elsewhere.example' }, body: 'code=1&name=x' },
      403,
      'Cette demande vient d’un autre site',
    ],
    'an address that is no UTF-8': ['/verify/%E0%A4%A', {}, 400, 'Cette demande n’a pas été comprise'],
    'an address nobody has': ['/nothing/here', { headers: browser }, 404, 'Il n’y a rien à cette adresse'],
    'a method the address does not have': ['/verify', { method: 'DELETE', headers: browser }, 404, 'Il n’y a rien à cette adresse'],
    'a file of a link that is gone, opened in a browser': ['/s/AAAAAAAAAAAAAAAAAAAAAA/document', { headers: browser }, 404, 'Il n’y a rien à cette adresse'],
    'an issuer nobody knows, opened in a browser': ['/issuers/000000000000/did.json', { headers: browser }, 404, 'Il n’y a rien à cette adresse'],
  };
  it.each(Object.entries(toPeople))('on a page: %s', async (_what, [path, sent, status, sentence]) => {
    const answer = await ask(path, sent);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<html lang="fr">');
    expect(answer.body).toContain(sentence);
    expect(answer.body).not.toMatch(/FST_ERR|statusCode|Bad Request|Unsupported/);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('in the reader’s language, chosen or asked for', async () => {
    for (const [path, headers] of [
      ['/verify?lang=en', {}],
      ['/verify', { 'accept-language': 'en-GB,fr;q=0.5' }],
      ['/verify', { cookie: 'pc-lang=en', 'accept-language': 'fr' }],
    ] as const) {
      const answer = await ask(path, { method: 'POST', headers: { 'content-type': 'text/csv', ...headers }, body: 'a' });
      expect([answer.status, answer.body.includes('<html lang="en">'), answer.body.includes('This format is not read')]).toEqual([415, true, true]);
    }
  });

  it('programs outside /api that ask for a file are told in their form', async () => {
    const paths = ['/issuers/000000000000/did.json', '/s/AAAAAAAAAAAAAAAAAAAAAA/credential'];
    for (const [path, accept] of paths.flatMap((one) => ['application/json', '*/*'].map((accept) => [one, accept] as const))) {
      const answer = await ask(path, { headers: { accept } });
      expect([answer.status, answer.headers['content-type']]).toEqual([404, expect.stringMatching(/^application\/problem\+json/)]);
    }
  });

  it('bytes that are no HTTP, and headers without end', async () => {
    for (const [text, status] of [
      ['HELLO THERE\r\n\r\n', 400],
      ['BREW /api/session HTTP/1.1\r\nHost: x\r\n\r\n', 400],
      [`GET /api/session HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
    ] as const) {
      const heard = await raw(text);
      expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(heard).toContain('content-type: application/problem+json');
      expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4))).toMatchObject({ status, code: 'bad-request' });
    }
  });
});
