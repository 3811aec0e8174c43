import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Credentials } from '#award/server';
import { Bench, type Person } from '../testing';
import { awardingHouse, type AwardingHouse, awardTo } from '../testing/awarded';
import { badgeOfStranger } from './stranger';
import { answerOf, sendFile, sendForm } from './upload';

const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a file sent by a browser without script', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let person: Person;
  let id: string;
  let pdf: Uint8Array;
  let credential: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    person = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    await awardTo(bench, house, [person]);
    ({ id } = (await person.get('/certificates')).json().items[0]);
    pdf = (await person.get(`/certificates/${id}/document`)).rawPayload;
    credential = String(await bench.app.get(Credentials).of(id, 1));
  });
  afterAll(() => bench.close());

  const judged = async (content: string | Uint8Array) => {
    const answer = await sendFile(bench, content);
    expect(answer.statusCode).toBe(200);
    return answer.body;
  };

  it('is judged here: the document as it was issued, and its credential', async () => {
    const page = await judged(pdf);
    expect(answerOf(page)).toBe('ok: Authentic, and in force');
    expect(page).toContain('Yasmine Abdi');
    expect(page).toContain('Coopérative des Deux-Rives');
    expect(page).toContain('by our server, which has since forgotten the file');
    expect(page.match(/class="st met"/g)).toHaveLength(5);
    expect(answerOf(await judged(credential))).toBe('ok: Authentic, and in force');
  });

  it('is no proof once a byte of it has changed, and shows nothing of what it says', async () => {
    const page = await judged(flipped(pdf, Math.floor(pdf.length / 3)));
    expect(answerOf(page)).toMatch(/^stop: /);
    expect(page).not.toContain('Yasmine');
    const swapped = await judged(credential.replace('Yasmine Abdi', 'Yvonne Petit'));
    expect(answerOf(swapped)).toBe('stop: This file has been changed');
    expect(swapped).not.toContain('Yvonne');
  });

  it('says what became of the certificate since', async () => {
    await house.lead.post(`/certificates/${id}/standing`, { step: 'suspended', reason: 'Un doute' });
    for (const file of [pdf, credential]) expect(answerOf(await judged(file))).toBe('stop: This certificate is suspended');
    await house.lead.post(`/certificates/${id}/standing`, { step: 'reinstated', reason: 'Doute levé' });
    expect(answerOf(await judged(pdf))).toBe('ok: Authentic, and in force');
  });

  it('of another issuer is never green', async () => {
    const page = await judged(await badgeOfStranger());
    expect(answerOf(page)).toBe('wait: Check incomplete');
    expect(page).toContain('Issuer unknown to us');
    const badge = JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://example.org/1' });
    expect(answerOf(await judged(badge))).toBe('none: A file we do not judge');
  });

  const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const bomb = JSON.stringify({ ...JSON.parse('{}'), encodedList: gzipSync(Buffer.alloc(50_000_000)).toString('base64url') });
  it.each<readonly [string, string | Uint8Array]>([
    ['nothing', ''],
    ['words', 'Bonjour'],
    ['a picture', readFileSync('docs/pictures/pathway.png')],
    ['objects in each other, 20,000 deep', nested],
    ['a gzip bomb', bomb],
    ['a document cut short', '%PDF-1.7\n1 0 obj << /Type'],
    ['a picture that says it is a document', Buffer.concat([Buffer.from('%PDF-1.7\n'), readFileSync('docs/pictures/pathway.png')])],
    ['a page that would run', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'],
    ['a token of nobody', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['zeros', new Uint8Array(1_000_000)],
    ['brackets', '['.repeat(120_000)],
    ['a text beyond measure', JSON.stringify({ type: ['VerifiableCredential'], text: 'x'.repeat(3_000_000) })],
  ])('is answered calmly and quickly when it is %s', async (_what, content) => {
    const began = performance.now();
    const page = await judged(content);
    expect(answerOf(page)).not.toMatch(/^ok/);
    expect(page).not.toMatch(/alert\(1\)|st met"><span class="g"><svg[^>]*><path d="M20 6 9 17l-5-5" \/><\/svg><\/span>(?!Readable)/);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('may not be larger than it should, nor be many', async () => {
    const large = await sendFile(bench, new Uint8Array(11 * 1024 * 1024));
    expect([large.statusCode, answerOf(large.body)]).toEqual([200, 'wait: Check incomplete']);
    const two = [1, 2].map((n) => ({ name: 'file', content: pdf, fileName: `${n}.pdf` }));
    expect((await sendForm(bench, two)).statusCode).toBeLessThan(500);
    const fields = Array.from({ length: 2000 }, (_, n) => ({ name: `f${n}`, content: 'x' }));
    expect((await sendForm(bench, fields)).statusCode).toBeLessThan(500);
    expect((await sendForm(bench, [])).statusCode).toBe(400);
    expect((await sendForm(bench, [{ name: '__proto__', content: 'x' }])).statusCode).toBe(400);
    expect((await sendForm(bench, [], { 'content-type': 'multipart/form-data' })).statusCode).toBeLessThan(500);
    expect((await sendForm(bench, [], { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(400);
    expect((await sendForm(bench, [{ name: 'file', content: pdf, fileName: 'x' }], { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  });

  it('can be judged by whoever has what we publish', async () => {
    const world = await bench.app.inject('/api/verification/world');
    expect(world.json()).toMatchObject({ origin: 'http://localhost:3000', foreign: false, issuers: [{ name: 'Coopérative des Deux-Rives' }] });
    expect(world.headers['cache-control']).toBe('no-cache');
    expect(world.body).not.toMatch(/Abdi|Nadeau|PRIVATE/);
    const again = await bench.app.inject({ url: '/api/verification/world', headers: { 'if-none-match': String(world.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('does not make the house ask anybody, unless it was told that it may', async () => {
    const answer = await bench.visitor.post('/verification/foreign', { address: 'did:web:example.org' });
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-not-allowed' });
  });
});
