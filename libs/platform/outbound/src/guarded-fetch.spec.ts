import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GuardedFetch } from './guarded-fetch';
import { isPublicAddress } from './public-addresses';

const strict = new GuardedFetch({ loopback: false });
const atHome = new GuardedFetch({ loopback: true });

describe('an address somebody outside chose', () => {
  it.each([
    ['ftp://example.org/', 'address-not-https'],
    ['http://example.org/', 'address-not-https'],
    ['http://127.0.0.1/', 'address-not-https'],
    ['nonsense', 'address-malformed'],
    ['https://user:word@example.org/', 'address-malformed'],
    ['https://example.org/#part', 'address-malformed'],
    ['https://localhost/', 'address-not-public'],
    ['https://localhost./', 'address-not-public'],
    ['https://database/', 'address-not-public'],
    ['https://metadata.google.internal/', 'address-not-public'],
    ['https://127.0.0.1/', 'address-not-public'],
    ['https://2130706433/', 'address-not-public'],
    ['https://0x7f.1/', 'address-not-public'],
    ['https://169.254.169.254/latest', 'address-not-public'],
    ['https://[::1]/', 'address-not-public'],
    ['https://[::ffff:10.0.0.1]/', 'address-not-public'],
    ['https://[64:ff9b::a00:1]/', 'address-not-public'],
    ['https://[fd00::1]/', 'address-not-public'],
  ])('%s is refused: %s', async (address, code) => {
    expect(strict.faultOf(address)).toBe(code);
    await expect(strict.ask(address)).rejects.toMatchObject({ code });
  });

  it('may not go on for ever', () => expect(strict.faultOf(`https://example.org/${'a'.repeat(2000)}`)).toBe('address-malformed'));

  it('may be any host of the open Internet, on any port', () => {
    for (const address of ['https://example.org/hook?a=1', 'https://93.184.216.34:8443/', 'https://[2606:2800:220:1::1]/'])
      expect(strict.faultOf(address)).toBeUndefined();
  });

  it.each(['0.0.0.0', '100.64.0.1', '172.31.255.255', '192.168.1.1', '224.0.0.1', '255.255.255.255', '::', 'fe80::1', '2001:db8::1', '2002:7f00:1::', 'x'])(
    '%s is nowhere on the open Internet',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );

  it('has a name that leads to public addresses alone', async () => {
    await expect(strict.ask('https://no-such-name.invalid/')).rejects.toMatchObject({ code: 'name-unknown' });
  });
});

describe('an answer from outside', () => {
  let server: Server;
  let origin: string;
  let behave: (request: IncomingMessage, response: ServerResponse) => void;
  beforeAll(async () => {
    server = createServer((request, response) => behave(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is brought back as it is, a redirection too', async () => {
    behave = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end('elsewhere');
    const { status, body } = await atHome.ask(origin, { method: 'POST', body: '{}' });
    expect([status, Buffer.from(body).toString()]).toEqual([302, 'elsewhere']);
  });

  it('is bounded in length and in time', async () => {
    behave = (_request, response) => response.end('x'.repeat(2000));
    await expect(atHome.ask(origin, { most: 1999 })).rejects.toMatchObject({ code: 'too-large' });
    behave = (_request, response) => response.write('drop by drop');
    await expect(atHome.ask(origin, { patience: 100 })).rejects.toMatchObject({ code: 'too-slow' });
    behave = (request) => request.socket.destroy();
    await expect(atHome.ask(origin)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
