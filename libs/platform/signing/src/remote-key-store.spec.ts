import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyAlgorithms, KeyFault } from './key-store';
import { RemoteKeyStore } from './remote-key-store';

const text = Buffer.from('le dix-huit mars');

/** The smallest service that keeps the protocol; misbehaves as it is told. */
class Service {
  readonly keys = new Map<string, KeyObject>();
  misbehaves: 'no' | 'silent' | 'endless' | 'nonsense' | 'elsewhere' | 'other-kind' = 'no';

  private answer(path: string, { algorithm, reference, message }: Record<string, string>): object {
    if (path === '/v1/keys') {
      const kind = this.misbehaves === 'other-kind' ? 'p256' : algorithm;
      const { privateKey, publicKey } = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const name = `${algorithm}-${this.keys.size}`;
      this.keys.set(name, privateKey);
      return { reference: name, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
    }
    const key = this.keys.get(reference ?? '');
    const kind = reference?.startsWith('p256') ? 'sha256' : null;
    return key ? { signature: sign(kind, Buffer.from(message ?? '', 'base64'), key).toString('base64') } : {};
  }

  readonly server: Server = createServer(async (request, response) => {
    const body = await read(request);
    if (request.headers.authorization !== 'Bearer right') return response.writeHead(401).end();
    if (this.misbehaves === 'silent') return;
    if (this.misbehaves === 'elsewhere') return response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    if (this.misbehaves === 'nonsense') return response.end('{"signature":7');
    if (this.misbehaves === 'endless') return response.end(Buffer.alloc(20_000_000, ' '));
    return response.end(JSON.stringify(this.answer(request.url ?? '', JSON.parse(body))));
  });
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('the remote store', () => {
  const service = new Service();
  const store = (token = 'right') => new RemoteKeyStore({ url: `http://127.0.0.1:${(service.server.address() as AddressInfo).port}/v1`, token, patience: 300 });
  beforeAll(() => new Promise<void>((done) => service.server.listen(0, '127.0.0.1', done)));
  afterAll(() => service.server.closeAllConnections());
  afterAll(() => new Promise((done) => service.server.close(done)));
  afterEach(() => {
    service.misbehaves = 'no';
  });

  it.each(keyAlgorithms)('makes a key for %s and signs with it', async (algorithm) => {
    const { reference, publicKey } = await store().make(algorithm);
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    expect(verify(algorithm === 'p256' ? 'sha256' : null, text, key, await store().sign(reference, text))).toBe(true);
  });

  it.each([
    ['silent', /does not answer as it should/],
    ['endless', /does not answer as it should/],
    ['elsewhere', /does not answer as it should/],
    ['nonsense', /something else than what was asked/],
    ['other-kind', /a key that is not for ed25519/],
  ] as const)('gives up on a service that is %s', async (misbehaves, sentence) => {
    service.misbehaves = misbehaves;
    const fault: unknown = await store()
      .make('ed25519')
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(KeyFault);
    expect(String(fault)).toMatch(sentence);
  });

  it('says that it was refused, and never repeats the token', async () => {
    await expect(store('wrong').make('p256')).rejects.toThrow('The signing service refused (HTTP 401).');
  });
});
