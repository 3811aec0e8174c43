import { createServer, type Server } from 'node:http';
import { Bench } from '../testing';
import { builtJudgeWorker } from '../testing/judge-worker';

describe('documents of foreign issuers, where the house may ask for them', () => {
  let bench: Bench;
  let server: Server;
  let origin: string;
  const answers: Record<string, readonly [status: number, body: string, location?: string]> = {};

  beforeAll(async () => {
    bench = await Bench.open({}, { verification: { askIssuers: true, judgeWorker: builtJudgeWorker } });
    server = createServer((request, response) => {
      const [status, body, location] = answers[request.url ?? ''] ?? [404, '{}'];
      response.writeHead(status, location === undefined ? {} : { location }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await bench.close();
  });

  const ask = (address: string) => bench.visitor.post('/verification/foreign', { address });
  const list = { type: ['VerifiableCredential', 'BitstringStatusListCredential'], id: 'x' };

  it('are handed over as they are, when they are lists', async () => {
    answers['/list'] = [200, JSON.stringify(list)];
    expect((await ask(`${origin}/list`)).json()).toEqual({ document: list });
  });

  it.each([
    ['something else', [200, '{"type":["Person"],"name":"Inside"}']],
    ['no JSON', [200, '<html>inside</html>']],
    ['a fault', [500, JSON.stringify({ type: ['BitstringStatusListCredential'] })]],
    ['a way elsewhere', [302, '', 'http://127.0.0.1:1/']],
    ['too much', [200, JSON.stringify({ ...{ type: ['BitstringStatusListCredential'] }, pad: 'x'.repeat(300_000) })]],
    ['objects in each other without end', [200, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]],
  ] as const)('are not handed over when there is %s', async (_what, answer) => {
    answers['/other'] = [...answer] as (typeof answers)[string];
    const refused = await ask(`${origin}/other`);
    expect(refused.json()).toMatchObject({ status: 422, code: 'foreign-not-reached' });
    expect(refused.body).not.toContain('Inside');
  });

  it.each([
    'https://10.0.0.1/list',
    'https://[::1]/list',
    'http://example.org/list',
    'file:///etc/passwd',
    'did:web:localhost',
    'did:web:10.0.0.1',
    'did:key:z6Mk',
    'did:web:a/../b',
    '',
  ])('are not looked for at %s', async (address) => expect((await ask(address)).json()).toMatchObject({ status: 422 }));
});
