import { inflateSync } from 'node:zlib';
import { unbakePng, unbakeSvg } from '#platform/credential-format';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';

/** Every stream of a PDF as it is once inflated, and the bytes around them. */
const insideOf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n/g)].reduce(
    (all, { index, 0: { length } }) => {
      try {
        return `${all}\n${inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString('latin1')}`;
      } catch {
        return all;
      }
    },
    `${pdf.toString('latin1')}\n${pdf.toString('utf16le')}`,
  );

/** What a reader of the PDF finds: its words and its metadata. */
const readPdf = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const item of (await (await document.getPage(page)).getTextContent()).items) if ('str' in item) words.push(item.str);
  const { info, metadata } = await document.getMetadata();
  return [words.join(' '), JSON.stringify(info), metadata?.getRaw()].join('\n');
};

const spellings = (word: string): string[] => [
  word,
  Buffer.from(word).toString('latin1'),
  Buffer.from(word, 'utf16le').swap16().toString('hex'),
  Buffer.from(word).toString('hex'),
];

describe('a link that a holder gives', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let yasmine: Person;
  let luc: Person;
  let certificate: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    yasmine = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    luc = await bench.person({ givenName: 'Luc', familyName: 'Côté' });
    await awardTo(bench, house, [yasmine, luc]);
    certificate = (await yasmine.get('/certificates')).json().items[0].id;
  });
  afterAll(() => bench.close());

  const make = async (level: number, { by = yasmine, days = 30, label = 'Boulangerie Roy', of = certificate } = {}) => {
    const answer = await by.post(`/certificates/${of}/shares`, { level, label, days });
    return { answer, ...(answer.json() as { share: string; address: string }) };
  };
  const open = (address: string, headers: Record<string, string> = {}) =>
    bench.app.inject({ method: 'GET', url: address.replace('http://localhost:3000', ''), headers });
  const links = async (by = yasmine, of = certificate) => (await by.get(`/certificates/${of}/shares`)).json().items;
  const rows = (share: string) =>
    bench.asHouse(async ({ manager }) => {
      const [counted] = await manager.query<{ rows: number }[]>(
        `select (select count(*) from certificate_share where id = $1)::int + (select count(*) from certificate_share_view where share = $1)::int as rows`,
        [share],
      );
      return counted?.rows;
    });

  it('shows the facts of its level and no deeper one, on a page without script that leaves no trace', async () => {
    const { levels } = (await yasmine.get(`/certificates/${certificate}`)).json();
    const said = async (level: number) => (await open((await make(level)).address)).body;
    const bodies = await Promise.all([0, 1, 2, 3].map(said));
    expect(bodies[0]).toContain('Authentique, et en vigueur');
    expect(bodies[0]).not.toMatch(/Abdi|Yasmine|2026-0001|juillet 2026<\/dd>/);
    expect(bodies[1]).toContain('Yasmine Abdi');
    expect(bodies[1]).not.toContain(levels[2].printed.title.fr);
    expect(bodies[2]).toContain(levels[2].printed.title.fr);
    expect(bodies[3]).toContain(levels[3].results.units[0].title.fr.slice(0, 12));
    const page = await open((await make(1)).address, { 'accept-language': 'en' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(page.body).toContain('<title>Document shown – Paircours</title>');
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toMatch(/og:|twitter:|description/);
  });

  it('never lets a word of the deeper levels out at level 1: page, headers, PDF, credential, images, names', async () => {
    const { levels, certificate: own } = (await yasmine.get(`/certificates/${certificate}`)).json();
    const { printed, results } = levels[3];
    const planted: string[] = [printed.title, printed.course, ...results.units.map(({ title }: { title: object }) => title), ...results.competencies]
      .flatMap(({ fr, en }: { fr: string; en: string }) => [fr, en])
      .filter((one: string) => one.length > 3);
    expect(planted.length).toBeGreaterThan(4);
    const { address } = await make(1);
    const emitted = [
      await open(address),
      await open(`${address}?lang=en`),
      await open(`${address}/document`),
      await open(`${address}/credential`),
      await yasmine.get(`/certificates/${certificate}/document?level=1`),
      await yasmine.get(`/certificates/${certificate}/credential?level=1`),
      await yasmine.get(`/certificates/${certificate}/badge.png?level=1`),
      await yasmine.get(`/certificates/${certificate}/badge.svg?level=1`),
    ];
    for (const answer of emitted) {
      expect(answer.statusCode).toBe(200);
      const read = answer.headers['content-type'] === 'application/pdf' ? await readPdf(answer.rawPayload) : answer.rawPayload.toString('utf8');
      const all = `${JSON.stringify(answer.headers)}\n${insideOf(answer.rawPayload)}\n${read}`.toLowerCase();
      for (const word of [...planted, 'pairs aidants', 'pair aidant', 'peer support', 'rétablissement', 'santé mentale', 'mental health'])
        for (const spelling of spellings(word)) expect(all).not.toContain(spelling.toLowerCase());
    }
    expect(emitted[2]?.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${own.number}.pdf`);
    expect(insideOf(emitted[2]?.rawPayload ?? Buffer.alloc(0))).toContain('OpenBadgeCredential');
    expect(await readPdf(emitted[2]?.rawPayload ?? Buffer.alloc(0))).toContain('Yasmine Abdi');
    expect(emitted[3]?.json()).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { name: 'Coopérative des Deux-Rives' } });
    expect(emitted[6] && unbakePng(emitted[6].rawPayload)).toEqual({ credentials: [emitted[5]?.body] });
    expect(emitted[7] && unbakeSvg(emitted[7].body)).toEqual({ credentials: [emitted[5]?.body] });
  });

  it('counts how often it is opened, by the hour, and nothing about who opens it', async () => {
    const { share, address } = await make(1, { label: 'Épicerie' });
    bench.at('2026-07-04T09:12:30Z');
    await open(address);
    await open(address);
    await open(`${address}/document`);
    bench.at('2026-07-04T11:59:59Z');
    await open(address);
    expect((await links()).find(({ id }: { id: string }) => id === share)).toMatchObject({
      label: 'Épicerie',
      level: 1,
      expired: false,
      times: 3,
      views: [
        { hour: '2026-07-04T11:00:00.000Z', times: 1 },
        { hour: '2026-07-04T09:00:00.000Z', times: 2 },
      ],
    });
    bench.at('2026-07-03T14:00:00Z');
  });

  it('answers alike when it has ended, was taken back, was made anew or never was', async () => {
    const text = (answer: { statusCode: number; body: string; headers: object }, address: string) =>
      `${answer.statusCode} ${answer.body.replaceAll(address.slice(address.lastIndexOf('/')), '')}`;
    const never = 'http://localhost:3000/s/AAAAAAAAAAAAAAAAAAAAAA';
    const unknown = text(await open(never), never);
    expect(unknown).toContain('404');
    expect(unknown).toContain('Rien à montrer à cette adresse');

    const ended = await make(1, { days: 1 });
    bench.at('2026-07-04T13:59:59Z');
    expect((await open(ended.address)).statusCode).toBe(200);
    bench.at('2026-07-04T14:00:00Z');
    expect(text(await open(ended.address), ended.address)).toBe(unknown);
    expect((await open(`${ended.address}/document`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
    expect((await open(`${ended.address}/credential`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
    expect((await links()).find(({ id }: { id: string }) => id === ended.share)).toMatchObject({ expired: true });
    bench.at('2026-07-03T14:00:00Z');

    const renewed = await make(1);
    const { address } = (await yasmine.post(`/shares/${renewed.share}/address`)).json();
    expect(text(await open(renewed.address), renewed.address)).toBe(unknown);
    expect((await open(address)).body).toContain('Yasmine Abdi');

    const taken = await make(1);
    await open(taken.address);
    expect(await rows(taken.share)).toBe(2);
    expect((await yasmine.delete(`/shares/${taken.share}`)).statusCode).toBe(200);
    expect(await rows(taken.share)).toBe(0);
    expect(text(await open(taken.address), taken.address)).toBe(unknown);
    expect((await yasmine.delete(`/shares/${taken.share}`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
  });

  it('is its holder’s alone: to others, staff too, there is no such certificate and no such link', async () => {
    const { share } = await make(1);
    for (const other of [luc, house.lead]) {
      expect((await make(1, { by: other })).answer.json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
      for (const path of ['', '/shares', '/credential?level=1', '/badge.png', '/badge.svg'])
        expect((await other.get(`/certificates/${certificate}${path}`)).json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
      expect((await other.delete(`/shares/${share}`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
      expect((await other.post(`/shares/${share}/address`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
    }
    expect((await luc.get(`/certificates/${certificate}/document?level=3`)).json()).toMatchObject({ status: 404 });
  });

  it('is made for a year at most, with a label, and its address is kept by nobody', async () => {
    for (const wrong of [{ days: 366 }, { days: 0 }, { label: '  ' }, { label: 'x'.repeat(81) }])
      expect((await make(1, wrong)).answer.json()).toMatchObject({ status: 400 });
    expect((await make(4)).answer.statusCode).toBe(400);
    const { address } = await make(1, { days: 365 });
    const token = address.slice(address.lastIndexOf('/') + 1);
    expect(token).toMatch(/^[\w-]{22}$/);
    const kept = await bench.asHouse(({ manager }) =>
      manager.query<{ found: number }[]>(
        `select (select count(*) from certificate_share s where s::text like $1)::int + (select count(*) from idempotent_command i where i::text like $1)::int as found`,
        [`%${token}%`],
      ),
    );
    expect(kept).toEqual([{ found: 0 }]);
  });

  it('says when the certificate is suspended, and shows and gives nothing more', async () => {
    const of = (await luc.get('/certificates')).json().items[0].id;
    const { address } = await make(2, { by: luc, of });
    await house.lead.post(`/certificates/${of}/standing`, { step: 'suspended', reason: 'Un doute' });
    const page = (await open(address)).body;
    expect(page).toContain('Ce certificat est suspendu');
    expect(page).not.toMatch(/Luc|Côté|Un doute/);
    expect((await open(`${address}/document`)).statusCode).toBe(404);
    await house.lead.post(`/certificates/${of}/standing`, { step: 'reinstated', reason: 'Levé' });
    expect((await open(address)).body).toContain('Luc Côté');
  });

  it('is not guessed: misses of one network are counted in the database', async () => {
    for (let tries = 0; tries < 130; tries++) {
      const answer = await open(`/s/${tries}`);
      if (answer.statusCode === 429) {
        expect(answer.body).toContain('Trop d’essais');
        return;
      }
      expect(answer.statusCode).toBe(404);
    }
    throw new Error('never told to wait');
  });
});
